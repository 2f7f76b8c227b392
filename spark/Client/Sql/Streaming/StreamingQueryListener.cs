namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// Hears of the streaming queries of a session, in this program; see <see cref="StreamingQueryManager.AddListenerAsync"/>. Calls come one at a time, in the order of the events;
/// what a call throws is logged and goes no further.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#reporting-metrics-programmatically-using-asynchronous-apis.
/// </summary>
public abstract class StreamingQueryListener
{
    /// <summary>A query has started. Called before the call that starts it returns, which waits for this.</summary>
    /// <param name="queryStarted">The event.</param>
    public abstract void OnQueryStarted(QueryStartedEvent queryStarted);

    /// <summary>A query has ended a batch; it may have gone on since.</summary>
    /// <param name="queryProgress">The event.</param>
    public abstract void OnQueryProgress(QueryProgressEvent queryProgress);

    /// <summary>A query waits for new rows. Does nothing by default.</summary>
    /// <param name="queryIdle">The event.</param>
    public virtual void OnQueryIdle(QueryIdleEvent queryIdle)
    {
    }

    /// <summary>A query has ended, of itself, because it was stopped or because it failed.</summary>
    /// <param name="queryTerminated">The event.</param>
    public abstract void OnQueryTerminated(QueryTerminatedEvent queryTerminated);
}
