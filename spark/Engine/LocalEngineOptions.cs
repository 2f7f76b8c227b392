namespace Reelhouse.Spark.Engine;

/// <summary>How to start an engine on this machine.</summary>
/// <param name="Home">The folder that holds all of its state: lake, metastore, Kafka's log, S3's objects, logs. Created when it is not there.</param>
public sealed record LocalEngineOptions(string Home)
{
    /// <summary>The servers to start. Default: all.</summary>
    public EngineServers Servers { get; init; } = EngineServers.All;

    /// <summary>Ports. Default: free ones.</summary>
    public EnginePorts Ports { get; init; } = new();

    /// <summary>Heaps. Default: fit for this machine.</summary>
    public EngineMemory Memory { get; init; } = EngineMemory.ForThisMachine;

    /// <summary>What Spark is tuned for. Default: short work.</summary>
    public EngineWork Work { get; init; } = EngineWork.Short;

    /// <summary>Whether Spark shows its web page. Default: false, which starts quicker.</summary>
    public bool SparkUi { get; init; }

    /// <summary>Spark settings that go before those of the environment. Default: none.</summary>
    public IReadOnlyDictionary<string, string> SparkSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>S3 buckets to create where they are not there yet. Default: none.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>The folder with the servers' settings. Default: <c>spark-submit/local</c> beside the program.</summary>
    public string SettingsFolder { get; init; } = EngineFolders.LocalSettings;

    /// <summary>
    /// The program that calls C# functions of streams' batches (<c>ForeachBatch</c>). Default: <c>worker/reelhouse-worker</c> beside this program; null where there
    /// is none, and only Python's functions are called.
    /// </summary>
    public string? Worker { get; init; } = EngineFolders.WorkerBesideProgram;

    /// <summary>How long each server may take to answer. Default: two minutes.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A folder that each server writes its class archive into when it ends; null for a start that uses the archives.</summary>
    internal string? WriteArchivesInto { get; init; }
}
