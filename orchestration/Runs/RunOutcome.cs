using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Runs;

/// <summary>How a run ended, from how its stages did: a failure outweighs a broken check.</summary>
internal sealed record RunOutcome(Outcome Outcome, JobError? Error)
{
    public static RunOutcome Of(IReadOnlyList<StageRecord> stages, bool interrupted)
    {
        if (interrupted || stages.Any(stage => stage.Status == Outcome.Interrupted)) return new(Outcome.Interrupted, null);
        foreach (var bad in new[] { Outcome.Failed, Outcome.CheckFailed, Outcome.Skipped })
        {
            if (stages.FirstOrDefault(stage => stage.Status == bad) is { } stage)
                return new(bad == Outcome.CheckFailed ? bad : Outcome.Failed, stage.Error);
        }

        return new(Outcome.Succeeded, null);
    }

    public static int ExitCodeOf(Outcome outcome) => outcome switch
    {
        Outcome.Succeeded => ExitCodes.Succeeded,
        Outcome.CheckFailed => ExitCodes.CheckFailed,
        Outcome.Interrupted => ExitCodes.Interrupted,
        _ => ExitCodes.Failed,
    };
}
