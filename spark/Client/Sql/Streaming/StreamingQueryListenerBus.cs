using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Brings a session's listeners the events of its queries: one stream from the server, from the first listener to the last.</summary>
internal sealed class StreamingQueryListenerBus(SparkSession session)
{
    // A change never waits for a call: a listener may add and remove listeners in its own.
    private readonly Turns _changes = new();
    private readonly Turns _calls = new();
    private volatile ListenerSubscription? _subscription;
    private bool _mayBeKnown;

    public async Task AddAsync(StreamingQueryListener listener, CancellationToken cancellationToken)
    {
        if (session.Client.IsGuest)
            throw new NotSupportedException("A batch's session is its query's: add the listener to the session that starts the query.");

        await _changes.TakeAsync(async () =>
        {
            ObjectDisposedException.ThrowIf(session.IsDisposed, session);
            if (_subscription is { } subscription)
            {
                subscription.Listeners = subscription.Listeners.Add(listener);
                return;
            }

            var begun = new ListenerSubscription(await OpenAsync(cancellationToken).ConfigureAwait(false), _calls, session.Client.Logger) { Listeners = [listener] };
            _subscription = begun;
            begun.Begin(broken => EndedAsync(begun, broken));
        }, cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(StreamingQueryListener listener, CancellationToken cancellationToken)
    {
        ListenerSubscription? left = null;
        await _changes.TakeAsync(async () =>
        {
            if (_subscription is not { } subscription || !subscription.Listeners.Contains(listener)) return;
            left = subscription;
            if (subscription.Listeners.Count == 1) await EndAsync(cancellationToken).ConfigureAwait(false);
            else subscription.Listeners = subscription.Listeners.Remove(listener);
        }, cancellationToken).ConfigureAwait(false);

        if (left is not null) await HearOutAsync(left, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a query. Events wait meanwhile, so that its first ones come after its start, which the listeners hear of before this returns.</summary>
    public async Task<Proto.WriteStreamOperationStartResult?> StartAsync(Func<Task<Proto.WriteStreamOperationStartResult?>> start, CancellationToken cancellationToken)
    {
        if (_subscription is null) return await start().ConfigureAwait(false);

        Proto.WriteStreamOperationStartResult? result = null;
        await _calls.TakeAsync(async () =>
        {
            result = await start().ConfigureAwait(false);
            if (result is not { HasQueryStartedEventJson: true } || _subscription is not { } subscription) return;
            if (subscription.ReadOrLog(result.QueryStartedEventJson, QueryStartedEvent.FromJson) is { } started)
                await subscription.CallAsync(listener => listener.OnQueryStarted(started)).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Takes all listeners off. A server that does not answer, or a listener that does not return, is not waited for beyond some seconds.</summary>
    public async Task CloseAsync()
    {
        if (_subscription is not { } subscription) return;
        using var patience = session.Client.PatienceToCleanUp();
        try
        {
            await _changes.TakeAsync(() => _subscription is null ? Task.CompletedTask : EndAsync(patience.Token), patience.Token).ConfigureAwait(false);
            await HearOutAsync(subscription, patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SparkException or OperationCanceledException)
        {
            _subscription = null;
            subscription.Stop();
        }
    }

    private async Task<ListenerEventStream> OpenAsync(CancellationToken cancellationToken)
    {
        // A server that still tells a stream that we lost would leave this one without an answer.
        if (_mayBeKnown) await EndAsync(cancellationToken).ConfigureAwait(false);
        _mayBeKnown = true;
        return await ListenerEventStream.OpenAsync(session.Runner, cancellationToken).ConfigureAwait(false);
    }

    // The server sends what it has, and then the stream's end.
    private async Task EndAsync(CancellationToken cancellationToken)
    {
        await session.Runner.RunAsync(Commands.RemoveListenerBusListener(), [], cancellationToken).ConfigureAwait(false);
        _mayBeKnown = false;
        _subscription = null;
    }

    // Afterwards no call of a listener that was taken off is under way. One that takes itself off can't wait for its own call.
    private async Task HearOutAsync(ListenerSubscription subscription, CancellationToken cancellationToken)
    {
        var isLast = _subscription != subscription;
        try
        {
            if (_calls.IsMine) return;
            await (isLast ? subscription.Heard.WaitAsync(cancellationToken) : _calls.TakeAsync(() => Task.CompletedTask, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            if (isLast) subscription.Listeners = [];
        }
    }

    private Task EndedAsync(ListenerSubscription subscription, Exception? broken) => _changes.TakeAsync(() =>
    {
        // Whoever ends a subscription lets go of it first: this end nobody asked for.
        if (_subscription == subscription)
        {
            _subscription = null;
            _mayBeKnown = broken is not null;
            session.Client.Logger.ListenersLost(session.SessionId, subscription.Listeners.Count, broken);
        }

        return Task.CompletedTask;
    }, CancellationToken.None);
}
