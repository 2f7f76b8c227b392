using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>How a job ended, the rows it answers for, and the Delta versions it read and wrote.</summary>
internal sealed record JobOutcome(
    JobStatus Status,
    RowBalance Balance,
    IReadOnlyList<TableVersion> Read,
    IReadOnlyList<TableVersion> Written)
{
    public static JobOutcome Succeeded(RowBalance balance) => new(JobStatus.Succeeded, balance, [], []);

    public static JobOutcome Unchanged(RowBalance balance) => new(JobStatus.Unchanged, balance, [], []);
}
