using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>A failure that can say what went wrong, where, why, and what to do next.</summary>
internal class JobException(JobError error, Exception? cause = null) : Exception(error.What, cause)
{
    public JobError Error { get; } = error;
}
