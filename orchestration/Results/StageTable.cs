using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Results;

/// <summary>Per stage: outcome, time, and where its rows went.</summary>
internal static class StageTable
{
    private static readonly string[] Header = ["stage", "outcome", "time", "rows in", "written", "quarantined", "late", "duplicate", "filtered"];

    public static IEnumerable<string> Lines(IReadOnlyList<StageRecord> stages) => TextTable.Lines(leftAligned: 2, Header, stages.Select(Row));

    private static string[] Row(StageRecord stage)
    {
        var b = stage.Balance;
        return
        [
            $"{stage.Stage} {stage.Name}",
            OutcomeText.Of(stage.Status),
            stage.Seconds is { } seconds ? Figures.Seconds(TimeSpan.FromSeconds(seconds)) : "",
            .. new[] { b.RowsIn, b.RowsWritten, b.Quarantined, b.Late, b.Duplicate, b.Filtered }
                .Select(rows => stage.Seconds is null ? "" : Figures.Count(rows)),
        ];
    }
}
