using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Results;

namespace Reelhouse.Orchestration.Tests.Results;

internal static class Results
{
    public static RunResult Succeeded() => new(
        new Home("/home"), Run(Outcome.Succeeded, "/home/reports/report.html", Some.Headline, null),
        [new StageRecord(3, "refine", Outcome.Succeeded, 12.3456, new RowBalance(100, 90, 4, 3, 2, 1), null)], null, SparkIsOutside: false);

    public static RunResult Failed() => new(
        new Home("/home"), Run(Outcome.Failed, null, null, new JobError("stage 3 refine: no such table", null, null, null)),
        [new StageRecord(3, "refine", Outcome.Failed, 1, RowBalance.Empty, null)], null, SparkIsOutside: false);

    private static RunRecord Run(Outcome status, string? report, Headline? headline, JobError? error) =>
        new("r1", Some.RunDate, status, Some.Clock().GetUtcNow(), Some.Clock().GetUtcNow(), ProcessStamp.Current, report, headline, error);
}
