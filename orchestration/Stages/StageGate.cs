using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Asks the ledger whether a stage may start: its upstream must have succeeded, in this run or in an earlier one for the same run date.</summary>
internal sealed class StageGate(RunLedger ledger, JobCatalog catalog, DateOnly runDate, Home home)
{
    /// <summary>Why the stage may not start; null when it may.</summary>
    public JobError? Closed(Stage stage, IReadOnlyList<StageRecord> thisRun)
    {
        if (catalog.UpstreamOf(stage) is not { } upstream) return null;
        var here = thisRun.FirstOrDefault(record => record.Stage == upstream.Number);
        var outcome = here?.Status ?? ledger.LastOutcome(upstream.Number, runDate);
        return outcome is Outcome.Succeeded or Outcome.Empty ? null : Reason(stage, upstream, outcome, inThisRun: here is not null);
    }

    private JobError Reason(Stage stage, Stage upstream, Outcome? outcome, bool inThisRun) => new(
        $"stage {stage} was not started",
        null,
        outcome is null ? $"stage {upstream} has not run for {runDate:yyyy-MM-dd}" : $"stage {upstream} ended as {OutcomeText.Of(outcome.Value)}",
        inThisRun ? null : CommandName.With($"run --stages {FirstToRun(upstream)}-{stage.Number} --run-date {runDate:yyyy-MM-dd}", home));

    private int FirstToRun(Stage stage) =>
        catalog.UpstreamOf(stage) is { } upstream && ledger.LastOutcome(upstream.Number, runDate) is not (Outcome.Succeeded or Outcome.Empty) ? FirstToRun(upstream) : stage.Number;
}
