namespace Reelhouse.Orchestration.Ledger;

/// <summary>How far a run, a stage or a job has come.</summary>
internal enum Outcome
{
    Pending,
    Running,
    Succeeded,
    Unchanged,
    Failed,
    CheckFailed,
    Interrupted,

    /// <summary>A stage that was not started because its upstream did not succeed.</summary>
    Skipped,

    /// <summary>A stage that has no job yet: nothing was done, and nothing stands in the way of the next one.</summary>
    Empty,
}
