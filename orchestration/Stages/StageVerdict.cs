using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Stages;

/// <summary>How a stage ended, from its exit code and what its jobs said.</summary>
internal sealed record StageVerdict(Outcome Outcome, JobError? Error)
{
    public static StageVerdict Of(StageExit exit, StageTally tally, bool interrupted)
    {
        if (interrupted || exit.ExitCode == ExitCodes.Interrupted) return new(Outcome.Interrupted, null);
        var verdicts = tally.Finished.Select(JobVerdict.Of).ToList();
        if (Worst(verdicts, Outcome.Failed) is { } failed) return new(Outcome.Failed, failed.Error);
        if (Worst(verdicts, Outcome.CheckFailed) is { } broken) return new(Outcome.CheckFailed, broken.Error);
        return exit.ExitCode switch
        {
            ExitCodes.Succeeded => OfClaimedSuccess(exit, tally),
            ExitCodes.CheckFailed => new(Outcome.CheckFailed, new JobError("a data check failed", null, null, null)),
            _ => new(Outcome.Failed, Ended(exit, tally)),
        };
    }

    private static StageVerdict OfClaimedSuccess(StageExit exit, StageTally tally)
    {
        if (exit.Malformed is { } line)
            return new(Outcome.Failed, new JobError("the jobs program wrote a line that is no event", null, Shortened(line), null));
        if (tally.Unfinished is { } job)
            return new(Outcome.Failed, new JobError($"the jobs program ended well, but never finished {job}", job, null, null));
        return new(tally.IsEmpty ? Outcome.Empty : Outcome.Succeeded, null);
    }

    private static JobVerdict? Worst(List<JobVerdict> verdicts, Outcome outcome) => verdicts.Find(verdict => verdict.Outcome == outcome);

    private static JobError Ended(StageExit exit, StageTally tally)
    {
        const int KilledBy = 128;
        var how = exit.ExitCode > KilledBy ? $"was killed by signal {exit.ExitCode - KilledBy}" : $"ended with exit code {exit.ExitCode}";
        return new JobError($"the jobs program {how}{(tally.Unfinished is { } job ? $" while {job} ran" : "")}", tally.Unfinished, null, null);
    }

    private static string Shortened(string line) => line.Length <= 200 ? line : string.Concat(line.AsSpan(0, 200), "…");
}
