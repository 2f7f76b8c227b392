using Microsoft.Extensions.Time.Testing;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Tests;

/// <summary>Values whose content does not matter to a test.</summary>
internal static class Some
{
    public static readonly DateOnly RunDate = new(2023, 7, 31);

    public static readonly Headline Headline = new(
        3207, 1055, new TopPlan("Basic", 999, 10m), 321028m, new Dictionary<string, long> { ["India"] = 1046, ["United States"] = 3690 });

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));

    public static JobFinished Finished(
        int stage = 1, string job = "collect.titles", JobStatus status = JobStatus.Succeeded, RowBalance? balance = null, JobError? error = null) =>
        new(stage, job, status, 1.5, balance ?? new RowBalance(10, 10), [], [], error);

    public static IEnumerable<(Stage Stage, Outcome Status)> Stages(params (int Number, Outcome Status)[] stages) =>
        stages.Select(stage => (Stage.Of(stage.Number), stage.Status));
}
