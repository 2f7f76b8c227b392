namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Lets one at a time call listeners. Whom a listener's call leads back here is let through: a listener may start the next query.</summary>
internal sealed class ListenerTurns
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<Turn?> _turn = new();

    /// <summary>Whether this flow of control is within a turn, and must not wait for another.</summary>
    public bool IsMine => _turn.Value is { IsOver: false };

    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (IsMine) return await work().ConfigureAwait(false);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var turn = _turn.Value = new();
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            turn.IsOver = true;
            _gate.Release();
        }
    }

    public Task TakeAsync(Action work, CancellationToken cancellationToken)
    {
        return TakeAsync(Done, cancellationToken);

        Task<bool> Done()
        {
            work();
            return Task.FromResult(true);
        }
    }

    private sealed class Turn
    {
        public volatile bool IsOver;
    }
}
