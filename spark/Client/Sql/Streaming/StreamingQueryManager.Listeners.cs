namespace Reelhouse.Spark.Sql.Streaming;

public sealed partial class StreamingQueryManager
{
    /// <summary>
    /// Has a listener hear of every query of this session, from the next one that starts until it is removed or the session ends. One that is added twice hears twice.
    /// Where the server stays out of reach, all listeners are taken off and the log says so.
    /// </summary>
    /// <param name="listener">The listener, which is called in this program.</param>
    /// <param name="cancellationToken">Stops waiting for the server; the listener is not added.</param>
    /// <exception cref="SparkException">The server did not take it.</exception>
    /// <exception cref="NotSupportedException">The session is a batch's (<see cref="DataStreamWriter.ForeachBatch(Action{DataFrame, long})"/>).</exception>
    public Task AddListenerAsync(StreamingQueryListener listener, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return _session.Listeners.AddAsync(listener, cancellationToken);
    }

    /// <summary>
    /// Has a listener hear no more, once it has heard what the server had told when it was the last; does nothing for one that was not added. A listener may remove itself.
    /// </summary>
    /// <param name="listener">The listener.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">The server did not answer; the listener stays.</exception>
    public Task RemoveListenerAsync(StreamingQueryListener listener, CancellationToken cancellationToken = default) =>
        _session.Listeners.RemoveAsync(listener, cancellationToken);

    /// <summary>Has a listener hear of every query of this session that starts from now on.</summary>
    /// <param name="listener">The listener, which is called in this program.</param>
    /// <exception cref="SparkException">The server did not take it.</exception>
    public void AddListener(StreamingQueryListener listener) => Blocking.Run(() => AddListenerAsync(listener));

    /// <summary>Has a listener hear no more.</summary>
    /// <param name="listener">The listener.</param>
    /// <exception cref="SparkException">The server did not answer; the listener stays.</exception>
    public void RemoveListener(StreamingQueryListener listener) => Blocking.Run(() => RemoveListenerAsync(listener));
}
