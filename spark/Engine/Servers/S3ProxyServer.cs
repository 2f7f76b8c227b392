using System.Globalization;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>An S3 server whose buckets are folders of the home.</summary>
internal static class S3ProxyServer
{
    public static async Task<ServerStart> PrepareAsync(StartContext context, CancellationToken ct)
    {
        S3Storage.MoveStraysAside(context.Home);
        foreach (var bucket in context.Options.Buckets)
            Directory.CreateDirectory(Path.Combine(context.Home.S3, bucket));
        var settings = await context.WriteSettingsAsync(["s3proxy.properties"], Settings(context), "s3proxy.properties", ct).ConfigureAwait(false);
        string[] options =
        [
            $"-Xmx{context.Options.Memory.S3Megabytes}m",
            $"-Dlogback.configurationFile={context.LocalFile("logback.xml")}",
            $"-Djava.io.tmpdir={context.Home.Temp}",
        ];
        var command = context.Command(EngineServers.S3, "org.gaul.s3proxy.Main", options) with { Arguments = ["--properties", settings] };
        return new ServerStart(EngineServers.S3, command, token => AnswersAsync(context.Ports.S3, token));
    }

    public static Uri Endpoint(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    private static IEnumerable<KeyValuePair<string, string>> Settings(StartContext context) =>
    [
        new("s3proxy.endpoint", Endpoint(context.Ports.S3).AbsoluteUri.TrimEnd('/')),
        new("s3proxy.identity", context.Secrets.S3AccessKey),
        new("s3proxy.credential", context.Secrets.S3SecretKey),
        new("jclouds.filesystem.basedir", context.Home.S3),
    ];

    /// <summary>Any answer will do: without a signature it is a refusal.</summary>
    private static async Task<bool> AnswersAsync(int port, CancellationToken ct)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(Endpoint(port), ct).ConfigureAwait(false);
        return true;
    }
}
