using Reelhouse.Spark.Engine;

namespace Reelhouse.Benchmarks.Contests;

/// <summary>An engine in a home that goes away with it, whose workers find PySpark.</summary>
internal sealed class BenchmarkEngine : IAsyncDisposable
{
    private readonly LocalEngine _engine;

    private BenchmarkEngine(LocalEngine engine, string home) => (_engine, Home) = (engine, home);

    public string Home { get; }

    public string Remote => _engine.Endpoints.SparkRemote;

    public string Kafka => _engine.Endpoints.KafkaBootstrapServers;

    public static async Task<BenchmarkEngine> StartAsync(string peers, EngineServers servers, EngineWork work, CancellationToken cancellationToken)
    {
        Environment.SetEnvironmentVariable("PYTHONPATH", peers); // The engine's workers inherit it.
        Environment.SetEnvironmentVariable("PYSPARK_PYTHON", "python3");
        var home = Directory.CreateTempSubdirectory("reelhouse-benchmark-").FullName;
        try
        {
            var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions { Servers = servers }, progress: null, cancellationToken);
            var options = new LocalEngineOptions(home) { Servers = servers, Work = work };
            return new(await LocalEngine.StartAsync(installation, options, progress: null, cancellationToken), home);
        }
        catch
        {
            Directory.Delete(home, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        Directory.Delete(Home, recursive: true);
    }
}
