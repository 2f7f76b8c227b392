using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Worker.Logging;

/// <summary>What the worker itself says in the executor's log.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Error, "The task failed: {Reason}")]
    public static partial void TaskFailed(this ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Information, "The executor closed the task's connection: {Reason}")]
    public static partial void TaskClosed(this ILogger log, string reason);

    [LoggerMessage(3, LogLevel.Warning, "A connection was closed, since what came over it could not be understood or it failed: {Reason}")]
    public static partial void ConnectionFailed(this ILogger log, string reason);

    [LoggerMessage(4, LogLevel.Warning, "A function went on for more than {Wait} s after its query was cancelled (see TaskContext.CancellationToken). "
        + "This process takes no new tasks, and ends when its other tasks are done, or after {Limit} s.")]
    public static partial void FunctionNeverLooks(this ILogger log, double wait, double limit);

    [LoggerMessage(5, LogLevel.Warning, "A connection could not be taken: {Reason}")]
    public static partial void NotAccepted(this ILogger log, string reason);
}
