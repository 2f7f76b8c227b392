namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Lets one at a time do something. Whom its own turn leads back here is let through: a listener may start the next query.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to dispose of.
internal sealed class Turns
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<Turn?> _turn = new();

    /// <summary>Whether this flow of control is within a turn, and must not wait for another.</summary>
    public bool IsMine => _turn.Value is { IsOver: false };

    public async Task TakeAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (IsMine)
        {
            await work().ConfigureAwait(false);
            return;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var turn = _turn.Value = new();
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            turn.IsOver = true;
            _gate.Release();
        }
    }

    private sealed class Turn
    {
        public volatile bool IsOver;
    }
}
