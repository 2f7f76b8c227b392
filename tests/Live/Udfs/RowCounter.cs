using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Live.Tests.Udfs;

internal sealed class RowCounter : StreamingQueryListener
{
    private readonly TaskCompletionSource<long> _rows = new();
    private long _soFar;

    public Task<long> Rows => _rows.Task;

    public override void OnQueryStarted(QueryStartedEvent queryStarted) { }

    public override void OnQueryProgress(QueryProgressEvent queryProgress) => _soFar += queryProgress.Progress.NumInputRows;

    public override void OnQueryTerminated(QueryTerminatedEvent queryTerminated) => _rows.TrySetResult(_soFar);
}
