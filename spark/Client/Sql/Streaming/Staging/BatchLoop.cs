using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>Calls a function for a query's batches in this program. A query at the server stages the batches; one that the function is done with is marked, and the next run goes on behind it.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing to dispose of, and may be cancelled after the end.
internal sealed class BatchLoop
#pragma warning restore CA1001
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SparkSession _session;
    private readonly Func<DataFrame, long, Task> _function;
    private readonly BatchStage _stage;
    private readonly Turns _calls = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _tag = $"foreachBatch-{Guid.NewGuid():N}";
    private volatile StagedBatch? _called;

    private BatchLoop(SparkSession session, Func<DataFrame, long, Task> function, BatchStage stage, StreamingQuery staging)
    {
        (_session, _function, _stage, Staging) = (session, function, stage, staging);

        // What flows with the caller, a turn or a tag among it, is not the function's.
        using (ExecutionContext.SuppressFlow()) Ended = Task.Run(RunAsync);
    }

    /// <summary>The query at the server.</summary>
    public StreamingQuery Staging { get; }

    /// <summary>The batch that the function is at; null between batches.</summary>
    public long? Called => _called?.Id;

    /// <summary>Ends with the query, and fails as it does.</summary>
    public Task Ended { get; }

    public bool IsRunning => !Ended.IsCompleted;

    /// <summary>Starts the query and calls the function from then on.</summary>
    /// <param name="frame">The stream.</param>
    /// <param name="start">The query as its writer describes it.</param>
    /// <param name="checkpoint">Where the query keeps how far it is.</param>
    /// <param name="function">The function.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<BatchLoop> StartAsync(
        DataFrame frame, Proto.WriteStreamOperationStart start, string checkpoint, Func<DataFrame, long, Task> function, CancellationToken cancellationToken)
    {
        var schema = await frame.SchemaAsync(cancellationToken).ConfigureAwait(false);
        var stage = await BatchStage.OpenAsync(frame.Session, checkpoint, schema, cancellationToken).ConfigureAwait(false);
        var staging = await StagingQuery.StartAsync(frame, start, stage.Rows, cancellationToken).ConfigureAwait(false);
        var loop = new BatchLoop(frame.Session, function, stage, staging);
        frame.Session.BatchLoops.Add(loop);
        return loop;
    }

    /// <summary>Waits for the end, but not for ever; says whether it has come.</summary>
    public async Task<bool> HasEndedAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        await Task.WhenAny(Ended, Task.Delay(timeout, _session.Client.Time, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (IsRunning) return false;
        await Ended.ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends the query, interrupting what the function has Spark do, and waits until the function has returned, unless the function itself asks.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Staging.StopAsync(cancellationToken).ConfigureAwait(false);
        if (_calls.IsMine) return;

        // The function may have Spark do something more.
        while (IsRunning)
        {
            await _session.InterruptTagAsync(_tag, cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(Ended, Task.Delay(LongestWait, _session.Client.Time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits until all rows that the sources have now are staged and their batches done.</summary>
    public async Task ProcessAllAvailableAsync(CancellationToken cancellationToken)
    {
        await Staging.ProcessAllAvailableAsync(cancellationToken).ConfigureAwait(false);
        while (IsRunning && (await _stage.WaitingAsync(cancellationToken).ConfigureAwait(false)).Count > 0)
            await Task.WhenAny(Ended, Task.Delay(ShortestWait, _session.Client.Time, cancellationToken)).ConfigureAwait(false);
        if (Ended.IsFaulted) await Ended.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        try
        {
            await HandleAsync().ConfigureAwait(false);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // The batch that the function was at comes again in the next run.
        }
        catch (Exception failed)
        {
            _session.Client.Logger.BatchLoopFailed(Staging.Id, failed);
            await StopStagingAsync().ConfigureAwait(false);
            throw failed as SparkException ?? new SparkException($"The function of a streaming query's batches (ForeachBatch) can be called no more: {failed.Message}", failed);
        }
    }

    private async Task HandleAsync()
    {
        var isRead = false;
        for (var wait = ShortestWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            var end = await EndAsync(wait).ConfigureAwait(false);
            if (end is not null || !isRead || await HasStagedAsync().ConfigureAwait(false))
            {
                isRead = true;
                foreach (var batch in await _stage.WaitingAsync(_stopping.Token).ConfigureAwait(false))
                {
                    await CallAsync(batch).ConfigureAwait(false);
                    wait = ShortestWait / 2;
                }
            }

            if (end is { Failure: { } failure }) throw failure;
            if (end is not null) return;
        }
    }

    /// <summary>Waits for the query's end; null where it still runs.</summary>
    private async Task<End?> EndAsync(TimeSpan wait)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        try
        {
            return await Staging.AwaitTerminationAsync(wait, _stopping.Token).ConfigureAwait(false) ? new(null) : null;
        }
        catch (SparkException failure)
        {
            return new(failure);
        }
    }

    /// <summary>Whether the query has ended a batch that is not done. Between batches it tells of the next one, without writing.</summary>
    private async Task<bool> HasStagedAsync()
    {
        var progress = await Staging.LastProgressAsync(_stopping.Token).ConfigureAwait(false);
        var staged = progress is null ? -1 : progress.DurationMs.ContainsKey("addBatch") ? progress.BatchId : progress.BatchId - 1;
        return staged > _stage.Done;
    }

    private async Task CallAsync(StagedBatch batch)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        _called = batch;
        await _stage.MarkBegunAsync(batch, _stopping.Token).ConfigureAwait(false);
        try
        {
            await _calls.TakeAsync(
                async () =>
                {
                    _session.AddTag(_tag);
                    await _function(_stage.Frame(batch), batch.Id).ConfigureAwait(false);
                },
                _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception failed) when (!_stopping.IsCancellationRequested)
        {
            throw ForeachBatchFailure.Of(failed);
        }

        await _stage.MarkDoneAsync(batch).ConfigureAwait(false);
        _called = null;
    }

    private async Task StopStagingAsync()
    {
        using var patience = _session.Client.PatienceToCleanUp();
        try
        {
            await Staging.StopAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SparkException or OperationCanceledException or ObjectDisposedException)
        {
            // It ends with its session.
        }
    }

    private sealed record End(SparkException? Failure);
}
