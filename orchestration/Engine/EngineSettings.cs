using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Stages;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>What the embedded engine must be for a run.</summary>
internal static class EngineSettings
{
    // Below it the run consists of many small statements, which the full compiler only delays.
    private const long LargeDataSubscribers = 50_000;

    /// <summary>The servers that are not the user's own.</summary>
    public static EngineServers Needed(OutsideServers outside)
    {
        var needed = EngineServers.All;
        if (outside.SparkRemote is not null) needed &= ~EngineServers.Spark;
        if (outside.KafkaBootstrapServers is not null) needed &= ~EngineServers.Kafka;
        if (outside.S3 is not null) needed &= ~EngineServers.S3;
        return needed;
    }

    public static EngineInstallOptions Install(EngineServers servers) => new()
    {
        Servers = servers,
        SparkHome = Environment.GetEnvironmentVariable("SPARK_HOME"),
    };

    public static LocalEngineOptions Start(RunSettings settings) => new(settings.Home.Folder)
    {
        Worker = JobsProgram.FindWorker(settings.JobsProgram),
        Servers = Needed(settings.Outside),
        Work = settings.Subscribers >= LargeDataSubscribers ? EngineWork.Throughput : EngineWork.Short,
        Memory = Memory(settings),
        Buckets = settings.Outside.S3 is null ? [settings.Bucket] : [],
        SparkSettings = settings.Outside.S3 is { } s3 ? OutsideS3(s3) : new Dictionary<string, string>(),
    };

    private static EngineMemory Memory(RunSettings settings) => settings.SparkMegabytes is { } megabytes
        ? EngineMemory.ForThisMachine with { SparkMegabytes = megabytes }
        : EngineMemory.ForThisMachine;

    private static Dictionary<string, string> OutsideS3(S3Account s3) => new()
    {
        ["spark.hadoop.fs.s3a.endpoint"] = s3.Endpoint.ToString(),
        ["spark.hadoop.fs.s3a.access.key"] = s3.AccessKey,
        ["spark.hadoop.fs.s3a.secret.key"] = s3.SecretKey,
        ["spark.hadoop.fs.s3a.path.style.access"] = "true",
    };
}
