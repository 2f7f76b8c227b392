using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Progress;

/// <summary>A finished job in one line: outcome, rows, and where the rows went that were not written.</summary>
internal static class JobLine
{
    public static string Of(JobFinished finished)
    {
        var b = finished.Balance;
        var parts = new List<string> { $"{Figures.Rows(b.RowsIn)} in", $"{Figures.Count(b.RowsWritten)} written" };
        Add(parts, b.Quarantined, "quarantined");
        Add(parts, b.Late, "late");
        Add(parts, b.Duplicate, "duplicate");
        Add(parts, b.Filtered, "filtered");
        var outcome = OutcomeText.Of(JobVerdict.Of(finished).Outcome);
        return $"{finished.Job} {outcome} in {Figures.Seconds(TimeSpan.FromSeconds(finished.Seconds))}: {string.Join(", ", parts)}";
    }

    private static void Add(List<string> parts, long rows, string outcome)
    {
        if (rows > 0) parts.Add($"{Figures.Count(rows)} {outcome}");
    }
}
