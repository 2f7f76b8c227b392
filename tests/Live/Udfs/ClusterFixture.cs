using Reelhouse.Live.Tests.Engine;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>A cluster of two workers, and a Connect server whose executors run on it.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-cluster-driver-").FullName;
    private StandaloneCluster? _cluster;
    private LocalEngine? _engine;

    public StandaloneCluster Cluster => _cluster ?? throw new InvalidOperationException("The cluster has not been started.");

    public string SparkRemote => _engine?.Endpoints.SparkRemote ?? throw new InvalidOperationException("The cluster has not been started.");

    public async ValueTask InitializeAsync()
    {
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions(), progress: null, CancellationToken.None);
        _cluster = await StandaloneCluster.StartAsync(installation, CancellationToken.None);
        var options = new LocalEngineOptions(_home)
        {
            Servers = EngineServers.Spark,
            Memory = EngineMemory.ForThisMachine with { SparkMegabytes = 1024 },
            SparkSettings = new Dictionary<string, string>
            {
                ["spark.master"] = _cluster.Master,
                ["spark.executor.memory"] = "512m",
                ["spark.executor.extraJavaOptions"] = StandaloneCluster.ShortLived,
                ["spark.executor.cores"] = "1",
                ["spark.cores.max"] = "2",
            },
        };
        _engine = await LocalEngine.StartAsync(installation, options, progress: null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null) await _engine.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
