using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Live.Tests.Engine;

public sealed class EngineFailureTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-failure-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task a_server_that_ends_while_it_starts_is_told_at_once_with_the_end_of_its_log()
    {
        var options = new LocalEngineOptions(_home)
        {
            Servers = EngineServers.Spark,
            SparkSettings = new Dictionary<string, string> { ["spark.master"] = "nonsense" },
        };

        var error = await Assert.ThrowsAsync<EngineException>(() => StartAsync(options));

        Assert.StartsWith("spark ended with exit code 1 while it was starting:", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.LogTail, line => line.Contains("SparkException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_given_port_that_is_taken_is_named_with_its_setting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<EngineException>(() => StartAsync(new LocalEngineOptions(_home) { Ports = new EnginePorts { SparkConnect = port } }));

        Assert.Contains($"Port {port} of EnginePorts.SparkConnect is taken", error.Message, StringComparison.Ordinal);
    }

    private static async Task<LocalEngine> StartAsync(LocalEngineOptions options)
    {
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions { WarmUp = false }, progress: null, TestContext.Current.CancellationToken);
        return await LocalEngine.StartAsync(installation, options, progress: null, TestContext.Current.CancellationToken);
    }
}
