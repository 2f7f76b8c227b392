using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>The data broke a check of severity fail, or rows went missing between input and output.</summary>
internal sealed class CheckFailedException(JobError error, RowBalance balance) : JobException(error)
{
    public RowBalance Balance { get; } = balance;
}
