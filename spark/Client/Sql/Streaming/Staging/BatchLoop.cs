using Reelhouse.Spark.Sql.Types;

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
    private readonly StructType _schema;
    private readonly StagingQuery _query;
    private readonly int _batchesOfAStage;
    private readonly Turns _calls = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _tag = $"foreachBatch-{Guid.NewGuid():N}";
    private volatile StreamingQuery _staging;
    private volatile BatchStage _stage;
    private volatile StagedBatch? _called;

    private BatchLoop(SparkSession session, Func<DataFrame, long, Task> function, StructType schema, StagingQuery query, int batchesOfAStage, BatchStage stage, StreamingQuery staging)
    {
        (_session, _function, _schema, _query) = (session, function, schema, query);
        (_batchesOfAStage, _stage, _staging) = (batchesOfAStage, stage, staging);

        // What flows with the caller, a turn or a tag among it, is not the function's.
        using (ExecutionContext.SuppressFlow()) Ended = Task.Run(RunAsync);
    }

    /// <summary>The query at the server: another run of it for each stage.</summary>
    public StreamingQuery Staging => _staging;

    /// <summary>The batch that the function is at; null between batches.</summary>
    public long? Called => _called?.Id;

    /// <summary>Ends with the query, and fails as it does.</summary>
    public Task Ended { get; }

    public bool IsRunning => !Ended.IsCompleted;

    /// <summary>Starts the query and calls the function from then on.</summary>
    /// <param name="frame">The stream.</param>
    /// <param name="function">The function.</param>
    /// <param name="query">Starts the query.</param>
    /// <param name="checkpoint">Where the query keeps how far it is.</param>
    /// <param name="batchesOfAStage">After how many batches the files of those that are done go away.</param>
    /// <param name="stage">Where batches of an earlier run are staged; null where that is not known.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<BatchLoop> StartAsync(
        DataFrame frame, Func<DataFrame, long, Task> function, StagingQuery query, string checkpoint, int batchesOfAStage, BatchStage? stage, CancellationToken cancellationToken)
    {
        var session = frame.Session;
        var schema = await frame.SchemaAsync(cancellationToken).ConfigureAwait(false);
        stage ??= await BatchStage.FindAsync(session, checkpoint, cancellationToken).ConfigureAwait(false)
            ?? await BatchStage.BeginAsync(session, checkpoint, cancellationToken).ConfigureAwait(false);
        var staging = await query.StartAsync(stage.Rows, cancellationToken).ConfigureAwait(false);
        var loop = new BatchLoop(session, function, schema, query, batchesOfAStage, stage, staging);
        session.BatchLoops.Add(loop);
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
        await _staging.StopAsync(cancellationToken).ConfigureAwait(false);
        await _session.InterruptTagAsync(_tag, cancellationToken).ConfigureAwait(false);
        if (!_calls.IsMine) await Task.WhenAny(Ended).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until all rows that the sources have now are staged and their batches done.</summary>
    public async Task ProcessAllAvailableAsync(CancellationToken cancellationToken)
    {
        StreamingQuery staging;
        do
        {
            staging = _staging;
            await staging.ProcessAllAvailableAsync(cancellationToken).ConfigureAwait(false);
            while (IsRunning && (await _stage.WaitingAsync(cancellationToken).ConfigureAwait(false)).Count > 0)
                await Task.WhenAny(Ended, Task.Delay(ShortestWait, _session.Client.Time, cancellationToken)).ConfigureAwait(false);
        }
        while (IsRunning && staging != _staging);

        if (Ended.IsFaulted) await Ended.ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        try
        {
            while (await RunStageAsync().ConfigureAwait(false))
                _staging = await _query.StartAsync(_stage.Rows, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            // The batch that the function was at comes again in the next run.
        }
        catch (Exception failed)
        {
            _session.Client.Logger.BatchLoopFailed(_staging.Id, failed);
            await StopStagingAsync().ConfigureAwait(false);
            throw failed as SparkException ?? new SparkException($"The function of a streaming query's batches (ForeachBatch) can be called no more: {failed.Message}", failed);
        }

        // A start may have been under way when the query was stopped.
        if (_stopping.IsCancellationRequested) await StopStagingAsync().ConfigureAwait(false);
    }

    /// <summary>Handles a stage to its end, and makes the next one; says whether the query is to go on with that.</summary>
    private async Task<bool> RunStageAsync()
    {
        var isFull = false;
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
                    isFull |= (batch.Id + 1) % _batchesOfAStage == 0;
                    wait = ShortestWait / 2;
                }
            }

            if (end is { Failure: { } failure }) throw failure;
            if (end is not null) break;
            if (isFull) await _staging.StopAsync(_stopping.Token).ConfigureAwait(false);
        }

        _stage = await _stage.NextAsync(_stopping.Token).ConfigureAwait(false);
        return isFull;
    }

    /// <summary>Waits for the query's end; null where it still runs.</summary>
    private async Task<End?> EndAsync(TimeSpan wait)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        try
        {
            return await _staging.AwaitTerminationAsync(wait, _stopping.Token).ConfigureAwait(false) ? new(null) : null;
        }
        catch (SparkException failure)
        {
            return new(failure);
        }
    }

    /// <summary>Whether the query has ended a batch that is not done. Between batches it tells of the next one, without writing.</summary>
    private async Task<bool> HasStagedAsync()
    {
        var progress = await _staging.LastProgressAsync(_stopping.Token).ConfigureAwait(false);
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
                    await _function(_stage.Frame(batch, _schema), batch.Id).ConfigureAwait(false);
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
            await _staging.StopAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SparkException or OperationCanceledException or ObjectDisposedException)
        {
            // It ends with its session.
        }
    }

    private sealed record End(SparkException? Failure);
}
