namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Work that all callers wait for, each as long as it likes, and that is tried again after it failed.</summary>
/// <param name="isDone">Whether there is nothing to do.</param>
internal sealed class Once(bool isDone)
{
    private readonly Lock _gate = new();
    private volatile Task? _task = isDone ? Task.CompletedTask : null;

    public bool IsDone => _task is { IsCompletedSuccessfully: true };

    /// <summary>Waits for the work, which begins where it has not.</summary>
    /// <param name="work">What no caller calls off, as others may wait for it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RunAsync(Func<Task> work, CancellationToken cancellationToken) => Begun(work).WaitAsync(cancellationToken);

    private Task Begun(Func<Task> work)
    {
        lock (_gate)
        {
            if (_task is not (null or { IsFaulted: true } or { IsCanceled: true })) return _task;

            // Tags that flow with the caller would have it interrupted for all.
            using (ExecutionContext.SuppressFlow()) return _task = Task.Run(work);
        }
    }
}
