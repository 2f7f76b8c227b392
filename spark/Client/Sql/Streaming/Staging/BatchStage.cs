using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>
/// Where a query's batches wait for a function, beside the query's checkpoint: what Spark's file sink writes, and marks of the batches that were begun and are done.
/// Spark alone reads and writes there, since this program may not reach the place.
/// </summary>
/// <remarks>
/// The file sink's own log tells which files a batch has, but Spark reads no <c>_spark_metadata</c> as files; so each batch has a partition, named by when it was made, and Spark's checkpoint
/// tells whose that is. Two folders take turns, as Spark can't delete a file but empties a folder that it overwrites. The last mark says which of them it is, and what is done.
/// </remarks>
internal sealed class BatchStage
{
    /// <summary>The column that the rows are partitioned by.</summary>
    public const string At = "reelhouse_batch_at";

    private readonly SparkSession _session;
    private readonly string _checkpoint;
    private Mark _last;

    private BatchStage(SparkSession session, string checkpoint, Mark last) => (_session, _checkpoint, _last) = (session, checkpoint.TrimEnd('/'), last);

    /// <summary>The last batch that the function is done with; -1 before the first.</summary>
    public long Done => _last.IsDone ? _last.BatchId : _last.BatchId - 1;

    /// <summary>The folder for the file sink.</summary>
    public string Rows => $"{FolderOf(_last.Stage)}/rows";

    private StagedBatch Last => new(_last.BatchId, _last.At);

    /// <summary>The stage beside a checkpoint; null where there is none.</summary>
    public static async Task<BatchStage?> FindAsync(SparkSession session, string checkpoint, CancellationToken cancellationToken)
    {
        var last = await IfThereAsync(() => session.Read().Schema("stage BIGINT, batch_id BIGINT, is_done BOOLEAN, at BIGINT").Json($"{checkpoint.TrimEnd('/')}/foreachBatch/*/part-*")
            .SelectExpr("inline(array(max(struct(stage, batch_id, is_done, at))))").CollectAsync<Mark>(cancellationToken)).ConfigureAwait(false);
        return last is [var mark] ? new(session, checkpoint, mark) : null;
    }

    /// <summary>Makes the first stage beside a checkpoint, for the batches behind those that the query has written elsewhere.</summary>
    public static async Task<BatchStage> BeginAsync(SparkSession session, string checkpoint, CancellationToken cancellationToken)
    {
        var stage = new BatchStage(session, checkpoint, new(0, -1, IsDone: true, 0));
        if (await stage.WrittenAsync(cancellationToken).ConfigureAwait(false) is [.., var last]) stage._last = new(0, last.Id, IsDone: true, last.At);
        await stage.WriteMarkAsync(stage.FolderOf(0), SaveMode.Overwrite, cancellationToken).ConfigureAwait(false);
        return stage;
    }

    /// <summary>The stage that follows this one, whose batches are done and whose files go away.</summary>
    public async Task<BatchStage> NextAsync(CancellationToken cancellationToken)
    {
        var next = new BatchStage(_session, _checkpoint, _last with { Stage = _last.Stage + 1 });
        await next.WriteMarkAsync(FolderOf(_last.Stage + 1), SaveMode.Overwrite, cancellationToken).ConfigureAwait(false);
        await next.WriteMarkAsync(FolderOf(_last.Stage), SaveMode.Overwrite, cancellationToken).ConfigureAwait(false);
        return next;
    }

    /// <summary>The batches that are staged and not done, in their order.</summary>
    public async Task<IReadOnlyList<StagedBatch>> WaitingAsync(CancellationToken cancellationToken)
    {
        var last = Last;
        IReadOnlyList<StagedBatch> begun = _last.IsDone ? [] : [last];
        var written = (await WrittenAsync(cancellationToken).ConfigureAwait(false)).SkipWhile(batch => batch.Id <= last.Id).ToList();
        if (written is not [var first, ..] || first.Id == last.Id + 1) return [.. begun, .. written];

        var all = await _session.Read().Parquet(Rows).Select(At).Distinct().CollectAsync<long>(cancellationToken).ConfigureAwait(false);
        return [.. begun, .. BatchLog.Between(last, first, all), .. written];
    }

    /// <summary>A batch's rows.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="schema">The stream's columns.</param>
    public DataFrame Frame(StagedBatch batch, StructType schema) =>
        _session.Read().Schema(new StructType([.. schema.Fields, new(At, new LongType())])).Parquet(Rows).Filter(Col(At) == batch.At).Drop(At);

    /// <summary>Keeps for later runs which rows the function was given as which batch.</summary>
    public Task MarkBegunAsync(StagedBatch batch, CancellationToken cancellationToken) => MarkAsync(batch, isDone: false, cancellationToken);

    /// <summary>Keeps for later runs that the function is done with a batch.</summary>
    public Task MarkDoneAsync(StagedBatch batch) => MarkAsync(batch, isDone: true, CancellationToken.None);

    private Task MarkAsync(StagedBatch batch, bool isDone, CancellationToken cancellationToken)
    {
        _last = new(_last.Stage, batch.Id, isDone, batch.At);
        return WriteMarkAsync(FolderOf(_last.Stage), SaveMode.Append, cancellationToken);
    }

    private Task WriteMarkAsync(string folder, SaveMode mode, CancellationToken cancellationToken) => _session.Range(0, 1, 1, 1)
        .Select(Lit(_last.Stage).As("stage"), Lit(_last.BatchId).As("batch_id"), Lit(_last.IsDone).As("is_done"), Lit(_last.At).As("at"))
        .Write().Mode(mode).Format("json").SaveAsync(folder, cancellationToken);

    private async Task<IReadOnlyList<StagedBatch>> WrittenAsync(CancellationToken cancellationToken) => BatchLog.Written(await IfThereAsync(
        () => _session.Read().Text($"{_checkpoint}/offsets/[0-9]*", $"{_checkpoint}/commits/[0-9]*").SelectExpr(BatchLog.Columns).CollectAsync<BatchLog.Entry>(cancellationToken))
        .ConfigureAwait(false) ?? []);

    private string FolderOf(long number) => $"{_checkpoint}/foreachBatch/{number % 2}";

    private static async Task<List<T>?> IfThereAsync<T>(Func<Task<List<T>>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (AnalysisException failed) when (failed.ErrorClass == "PATH_NOT_FOUND")
        {
            return null;
        }
    }

    private sealed record Mark(long Stage, long BatchId, bool IsDone, long At);
}
