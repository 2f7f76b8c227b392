using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Reelhouse.Spark.Udfs.Metrics;

namespace Reelhouse.Spark.Udfs;

/// <summary>What a function can know of the Spark task that calls it; after Spark's TaskContext.</summary>
/// <seealso href="https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.TaskContext.html"/>
public sealed class TaskContext
{
    private static readonly AsyncLocal<TaskContext?> Running = new();

    /// <summary>The task that this code runs in, also on threads that the function starts; null outside of a task, as in a unit test.</summary>
    public static TaskContext? Current => Running.Value;

    /// <summary>The partition's index, from 0.</summary>
    public int PartitionId { get; init; }

    /// <summary>The stage's number in the application.</summary>
    public int StageId { get; init; }

    /// <summary>How often this task was tried before; 0 the first time.</summary>
    public int AttemptNumber { get; init; }

    /// <summary>A number that no other attempt in the application has.</summary>
    public long TaskAttemptId { get; init; }

    /// <summary>The properties set for the job on the driver, such as its description and the operation's tags.</summary>
    public IReadOnlyDictionary<string, string> LocalProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Cancelled when the query no longer needs this task. A function that computes for long looks at it: one that goes on regardless for some seconds (5
    /// unless set) has its process ended, once the other tasks in it are done.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>
    /// Writes to the executor's log, each entry with stage, partition and attempt, from Information up. With <c>spark.sql.pyspark.worker.logging.enabled</c> entries
    /// of all levels go there, and to the client's table function <c>python_worker_logs</c>.
    /// </summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>The folder on this executor that holds the files added to the session.</summary>
    public string FilesFolder { get; init; } = "";

    /// <summary>The names of the files added to the session, in <see cref="FilesFolder"/>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What the task's functions measured so far.</summary>
    internal TaskMetrics Metrics { get; } = new();

    /// <summary>Makes a context the current one, until what is returned is disposed of.</summary>
    internal static IDisposable Enter(TaskContext context)
    {
        Running.Value = context;
        return new Exit();
    }

    private sealed class Exit : IDisposable
    {
        public void Dispose() => Running.Value = null;
    }
}
