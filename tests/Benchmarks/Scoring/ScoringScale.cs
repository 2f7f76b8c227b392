using Reelhouse.Spark.Engine;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>How much is scored, and how often.</summary>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Parts">Files of the table.</param>
/// <param name="Events">Rows that are events of a stream too.</param>
/// <param name="EventBatches">The stream's batches.</param>
/// <param name="LibraryTrees">How many trees the models have that ML.NET trains.</param>
/// <param name="KernelTurn">How long a kernel's turn lasts at least.</param>
/// <param name="ExplainedRows">Rows that are explained in a turn.</param>
/// <param name="ReplayedBatches">Batches of the replayed stream.</param>
/// <param name="ManyRows">Rows that are scored from Delta to Delta; 0 for none.</param>
/// <param name="Rounds">How often both sides take turns.</param>
/// <param name="Work">What Spark is tuned for.</param>
internal sealed record ScoringScale(long Rows, int Parts, long Events, int EventBatches, int[] LibraryTrees, TimeSpan KernelTurn, int ExplainedRows, int ReplayedBatches, long ManyRows, int Rounds, EngineWork Work)
{
    public static ScoringScale Full { get; } = new(2_000_000, 10, 1_000_000, 5, [100, 500], TimeSpan.FromMilliseconds(400), 400, 200, 100_000_000, 5, EngineWork.Throughput);

    /// <summary>For a run of less than a minute, whose ratios are rough: Spark is tuned to start, and generates no code.</summary>
    public static ScoringScale Quick { get; } = new(40_000, 2, 10_000, 1, [100], TimeSpan.FromMilliseconds(50), 50, 20, 0, 1, EngineWork.Short);
}
