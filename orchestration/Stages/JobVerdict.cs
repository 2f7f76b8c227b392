using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Stages;

/// <summary>How a job ended: as it says itself, unless its rows do not balance.</summary>
internal sealed record JobVerdict(Outcome Outcome, JobError? Error)
{
    public static JobVerdict Of(JobFinished finished) => finished.Status switch
    {
        JobStatus.Failed => new(Outcome.Failed, finished.Error),
        JobStatus.CheckFailed => new(Outcome.CheckFailed, finished.Error),
        _ when !finished.Balance.Holds => new(Outcome.CheckFailed, Unbalanced(finished)),
        JobStatus.Unchanged => new(Outcome.Unchanged, null),
        _ => new(Outcome.Succeeded, null),
    };

    private static JobError Unbalanced(JobFinished finished)
    {
        var b = finished.Balance;
        var answered = b.RowsWritten + b.Quarantined + b.Late + b.Duplicate + b.Filtered;
        return new JobError(
            $"the rows of {finished.Job} do not balance",
            finished.Job,
            $"{b.RowsIn} rows in, but {b.RowsWritten} written + {b.Quarantined} quarantined + {b.Late} late + {b.Duplicate} duplicate"
                + $" + {b.Filtered} filtered = {answered}",
            null);
    }
}
