using System.Globalization;
using System.Net.Sockets;
using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>One Kafka node, broker and controller at once.</summary>
internal static class KafkaServer
{
    public static async Task<ServerStart> PrepareAsync(StartContext context, CancellationToken ct)
    {
        var storage = new KafkaStorage(context.Home);
        storage.RemoveUnfinished();
        var settings = await context.WriteSettingsAsync(["server.properties"], Settings(context.Ports, storage.LogFolder), "kafka.properties", ct).ConfigureAwait(false);
        await storage.FormatAsync(Command(context, "kafka.tools.StorageTool"), settings, ct).ConfigureAwait(false);
        var command = Command(context, "kafka.Kafka") with { Arguments = [settings] };
        return new ServerStart(EngineServers.Kafka, command, token => AnswersAsync(context.Ports.Kafka, token));
    }

    /// <summary>
    /// Ports may differ at each start. So the controllers are named in the settings (controller.quorum.voters) and not in the log, where a quorum that was formatted
    /// as standalone keeps the first start's port; the broker's own address is registered anew at each start.
    /// </summary>
    internal static IEnumerable<KeyValuePair<string, string>> Settings(ChosenPorts ports, string logFolder)
    {
        var (broker, controller) = (Address(ports.Kafka), Address(ports.KafkaController));
        return
        [
            new("controller.quorum.voters", "1@" + controller),
            new("listeners", $"PLAINTEXT://{broker},CONTROLLER://{controller}"),
            new("advertised.listeners", $"PLAINTEXT://{broker}"),
            new("log.dirs", logFolder),
        ];
    }

    /// <summary>Whether the broker answers ApiVersions, the first request of every client. https://kafka.apache.org/protocol#The_Messages_ApiVersions</summary>
    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        // Size 10; ApiVersions (18), version 0; correlation 1; no client id.
        byte[] request = [0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff];
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, ct).ConfigureAwait(false);
        var stream = client.GetStream();
        await stream.WriteAsync(request, ct).ConfigureAwait(false);
        var answer = new byte[8];
        await stream.ReadExactlyAsync(answer, ct).ConfigureAwait(false);
        return answer[7] == 1;
    }

    private static ServerCommand Command(StartContext context, string mainClass) => context.Command(EngineServers.Kafka, mainClass,
    [
        $"-Xmx{context.Options.Memory.KafkaMegabytes}m",
        $"-Dlog4j2.configurationFile={new Uri(context.LocalFile("log4j2.properties")).AbsoluteUri}",
    ]);

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
