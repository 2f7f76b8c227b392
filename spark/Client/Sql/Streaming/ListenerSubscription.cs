using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A stream of events and the listeners that hear them.</summary>
internal sealed class ListenerSubscription(ListenerEventStream events, Turns turns, ILogger logger)
{
    private volatile ImmutableList<StreamingQueryListener> _listeners = [];

    public ImmutableList<StreamingQueryListener> Listeners
    {
        get => _listeners;
        set => _listeners = value;
    }

    /// <summary>Ends when the last event has been heard; it does not fail.</summary>
    public Task Heard { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to call the listeners.</summary>
    /// <param name="ended">Called at the end, with what broke the stream, if anything did.</param>
    public void Begin(Func<Exception?, Task> ended)
    {
        // What flows with the first listener's caller, a turn among it, is not the stream's.
        using (ExecutionContext.SuppressFlow()) Heard = Task.Run(() => ListenAsync(ended));
    }

    /// <summary>Calls every listener, within a turn; what one throws keeps nothing from the others.</summary>
    public Task CallAsync(Action<StreamingQueryListener> call)
    {
        foreach (var listener in _listeners)
        {
            // The one before may have taken this one off.
            if (!_listeners.Contains(listener)) continue;
            try
            {
                call(listener);
            }
            catch (Exception failure)
            {
                logger.ListenerFailed(listener.GetType().FullName, failure);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Ends the stream without the server's word; a call that is under way goes on to its end.</summary>
    public void Stop() => events.Stop();

    private async Task ListenAsync(Func<Exception?, Task> ended)
    {
        Exception? broken = null;
        try
        {
            await foreach (var happened in events.ReadAsync().ConfigureAwait(false))
                if (Read(happened) is { } call)
                    await turns.TakeAsync(() => CallAsync(call), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            broken = failure;
        }

        await ended(broken).ConfigureAwait(false);
    }

    /// <summary>What <paramref name="read"/> makes of an event; null, and a word in the log, where the event is not as Spark 4.2 writes it: it ends neither stream nor query.</summary>
    public T? ReadOrLog<T>(string eventJson, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(eventJson);
        }
        catch (Exception unfit) when (unfit is JsonException or FormatException)
        {
            logger.EventUnreadable(eventJson, unfit);
            return null;
        }
    }

    private Action<StreamingQueryListener>? Read(Proto.StreamingQueryListenerEvent happened) => ReadOrLog(happened.EventJson, _ => CallOf(happened)!);

    // Null for an event that only a later Spark has.
    private static Action<StreamingQueryListener>? CallOf(Proto.StreamingQueryListenerEvent happened)
    {
        switch (happened.EventType)
        {
            case Proto.StreamingQueryEventType.QueryProgressEvent:
                var progress = QueryProgressEvent.FromJson(happened.EventJson);
                return listener => listener.OnQueryProgress(progress);
            case Proto.StreamingQueryEventType.QueryIdleEvent:
                var idle = QueryIdleEvent.FromJson(happened.EventJson);
                return listener => listener.OnQueryIdle(idle);
            case Proto.StreamingQueryEventType.QueryTerminatedEvent:
                var terminated = QueryTerminatedEvent.FromJson(happened.EventJson);
                return listener => listener.OnQueryTerminated(terminated);
            default:
                return null;
        }
    }
}
