namespace Reelhouse.Benchmarks.Udfs;

/// <summary>How much is done, and how often.</summary>
/// <param name="Rows">Rows of each table.</param>
/// <param name="GroupRows">Rows that have one key.</param>
/// <param name="Tasks">Tasks of the measure of a task's added time.</param>
/// <param name="Rounds">How often both sides take turns.</param>
internal sealed record Scale(long Rows, int GroupRows, int Tasks, int Rounds)
{
    public const int Columns = 20;

    public static Scale Full { get; } = new(2_000_000, 200, 200, 5);

    /// <summary>For a run of less than a minute, whose ratios are rough.</summary>
    public static Scale Quick { get; } = new(200_000, 200, 50, 2);

    public long Groups => Rows / GroupRows;
}
