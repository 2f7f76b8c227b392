using Reelhouse.Registry.MLflow;

namespace Reelhouse.Jobs;

/// <summary>
/// The whole configuration of the program, from <c>REELHOUSE__…</c> variables and an optional <c>appsettings.json</c>.
/// What no selected job needs may be missing; it is then null or its default.
/// </summary>
internal sealed record JobSettings
{
    /// <summary>Spark Connect's address, from <c>SPARK_REMOTE</c>. It may hold a token: never log it.</summary>
    public string? SparkRemote { get; init; }

    public LakeSettings Lake { get; init; } = new("");

    public KafkaSettings Kafka { get; init; } = new("");

    public S3Settings S3 { get; init; } = new(null, "", "", S3Settings.DefaultBucket);

    public DataSettings Data { get; init; } = new("");

    public SimulatorSettings Simulator { get; init; } = new(0, SimulatorSettings.DefaultSeed, SimulatorSettings.DefaultFrom);

    public KpiSettings Kpi { get; init; } = new(KpiSettings.DefaultCountries);

    public ReportSettings Report { get; init; } = new("");

    /// <summary>The MLflow server that keeps runs and models; null where the lake does.</summary>
    public MLflowSettings? MLflow { get; init; }

    /// <summary>Without Spark's address, which may hold a token.</summary>
    public override string ToString() => $"lake {Lake.Root}, kafka {Kafka.BootstrapServers}, {S3}";
}
