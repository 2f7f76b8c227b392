using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Errors;

/// <summary>A failure that the command can explain: shown without a stack, and decides the exit code.</summary>
internal sealed class CommandException(JobError error, int exitCode = ExitCodes.Failed, Exception? cause = null)
    : Exception(error.What, cause)
{
    public JobError Error { get; } = error;

    public int ExitCode { get; } = exitCode;
}
