namespace Reelhouse.Spark.Transport;

/// <summary>Counts the executions under way, so that a session is released only after the last one has ended.</summary>
internal sealed class RunningExecutions
{
    private readonly Lock _lock = new();
    private int _count;
    private TaskCompletionSource? _none;

    public void Enter()
    {
        lock (_lock)
        {
            _count++;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (--_count == 0)
            {
                _none?.TrySetResult();
            }
        }
    }

    /// <summary>Completes once nothing runs, or after <paramref name="patience"/>.</summary>
    public async Task WaitForNoneAsync(TimeSpan patience, TimeProvider time)
    {
        Task none;
        lock (_lock)
        {
            if (_count == 0)
            {
                return;
            }

            _none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            none = _none.Task;
        }

        await Task.WhenAny(none, Task.Delay(patience, time)).ConfigureAwait(false);
    }
}
