using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>
/// Where a query's batches wait for a function, beside the query's checkpoint: what Spark's file sink writes, and marks of the batches that were begun and are done.
/// Spark alone reads and writes there, since this program may not reach the place.
/// </summary>
/// <remarks>
/// The file sink's own log tells which files a batch has, but Spark reads no <c>_spark_metadata</c> as files; so each batch has a partition, named by when it was made, and Spark's checkpoint
/// tells whose that is. Read as a folder, only what the sink's log has counts. Spark can't delete a file but empties a folder that it overwrites: rows that are done go away so, and two
/// folders of marks take turns.
/// </remarks>
internal sealed class BatchStage
{
    /// <summary>The column that the rows are partitioned by.</summary>
    public const string At = "reelhouse_batch_at";

    // Marks that are read when a query starts.
    private const int MarksOfAFolder = 100;

    // A day in milliseconds: as far as a driver's clock is thought to be set back.
    private const long FarthestSetBack = 86_400_000;

    private readonly SparkSession _session;
    private readonly string _checkpoint;
    private readonly StructType _schema;
    private Mark _last;

    private BatchStage(SparkSession session, string checkpoint, StructType schema, Mark last) =>
        (_session, _checkpoint, _schema, _last) = (session, checkpoint.TrimEnd('/'), schema, last);

    /// <summary>The last batch that the function is done with; -1 before the first.</summary>
    public long Done => _last.IsDone ? _last.BatchId : _last.BatchId - 1;

    /// <summary>The folder for the file sink.</summary>
    public string Rows => $"{_checkpoint}/foreachBatch/rows";

    /// <summary>Whether there is a stage beside a checkpoint.</summary>
    public static async Task<bool> IsThereAsync(SparkSession session, string checkpoint, CancellationToken cancellationToken) =>
        await LastMarkAsync(session, checkpoint.TrimEnd('/'), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>The stage beside a checkpoint, which is made where there is none.</summary>
    /// <param name="session">The query's session.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="schema">The stream's columns.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The query has written batches elsewhere.</exception>
    public static async Task<BatchStage> OpenAsync(SparkSession session, string checkpoint, StructType schema, CancellationToken cancellationToken)
    {
        if (await LastMarkAsync(session, checkpoint.TrimEnd('/'), cancellationToken).ConfigureAwait(false) is { } last)
        {
            // The last run may have ended between mark and rows.
            var opened = new BatchStage(session, checkpoint, schema, last);
            if (last is { IsDone: true, BatchId: >= 0 }) await opened.EmptyAsync(last.At, cancellationToken).ConfigureAwait(false);
            return opened;
        }

        // Spark reads no folder of a file sink that lacks the first batch.
        var stage = new BatchStage(session, checkpoint, schema, new(0, -1, IsDone: true, 0));
        if (BatchLog.Written(await stage.LogAsync(cancellationToken).ConfigureAwait(false)) is [.., var written])
            throw new InvalidOperationException(
                $"The checkpoint {checkpoint} has {written.Id + 1} batches of a query whose function the server called, or that wrote to another sink: "
                + "this program can call a function only for a query that it began. Give the query another checkpointLocation.");
        await stage.WriteMarkAsync(SaveMode.Overwrite, cancellationToken).ConfigureAwait(false);
        return stage;
    }

    /// <summary>The batches that are staged and not done, in their order.</summary>
    /// <exception cref="InvalidOperationException">The driver's clock was set back, and the batches can't be told apart or put in order.</exception>
    public async Task<IReadOnlyList<StagedBatch>> WaitingAsync(CancellationToken cancellationToken)
    {
        var mark = _last;
        var last = new StagedBatch(mark.BatchId, mark.At);
        IReadOnlyList<StagedBatch> begun = mark.IsDone ? [] : [last];
        var behind = BatchLog.Behind(last, await LogAsync(cancellationToken).ConfigureAwait(false));
        if (!BatchLog.HasForgotten(last, behind)) return [.. begun, .. behind];

        var times = await TimesAsync(last, cancellationToken).ConfigureAwait(false);
        return [.. begun, .. BatchLog.Behind(last, await LogAsync(cancellationToken).ConfigureAwait(false), times)];
    }

    /// <summary>A batch's rows.</summary>
    public DataFrame Frame(StagedBatch batch) => Read(_session.Read()).Filter(Col(At) == batch.At).Drop(At);

    /// <summary>Keeps for later runs which rows the function was given as which batch.</summary>
    public Task MarkBegunAsync(StagedBatch batch, CancellationToken cancellationToken) => MarkAsync(batch, isDone: false, cancellationToken);

    /// <summary>Keeps for later runs that the function is done with a batch, and takes its rows away.</summary>
    public async Task MarkDoneAsync(StagedBatch batch)
    {
        await MarkAsync(batch, isDone: true, CancellationToken.None).ConfigureAwait(false);
        await EmptyAsync(batch.At, CancellationToken.None).ConfigureAwait(false);
    }

    private Task EmptyAsync(long at, CancellationToken cancellationToken) =>
        _session.Range(0).Write().Mode(SaveMode.Overwrite).Format("parquet").SaveAsync($"{Rows}/{At}={at}", cancellationToken);

    // The sink's log has all files that ever were: those of batches that are done are missing, and the most are not looked for.
    private Task<List<long>> TimesAsync(StagedBatch last, CancellationToken cancellationToken) => Read(_session.Read().Option("ignoreMissingFiles", true))
        .Filter(Col(At) > last.At - FarthestSetBack).Select(At).Distinct().CollectAsync<long>(cancellationToken);

    private DataFrame Read(DataFrameReader reader) => reader.Schema(new StructType([.. _schema.Fields, new(At, new LongType())])).Parquet(Rows);

    private Task MarkAsync(StagedBatch batch, bool isDone, CancellationToken cancellationToken)
    {
        var fills = isDone && (batch.Id + 1) % MarksOfAFolder == 0;
        _last = new(fills ? _last.Folder + 1 : _last.Folder, batch.Id, isDone, batch.At);
        return WriteMarkAsync(fills ? SaveMode.Overwrite : SaveMode.Append, cancellationToken);
    }

    private Task WriteMarkAsync(SaveMode mode, CancellationToken cancellationToken) => _session.Range(0, 1, 1, 1)
        .Select(Lit(_last.Folder).As("folder"), Lit(_last.BatchId).As("batch_id"), Lit(_last.IsDone).As("is_done"), Lit(_last.At).As("at"))
        .Write().Mode(mode).Format("json").SaveAsync($"{_checkpoint}/foreachBatch/{_last.Folder % 2}", cancellationToken);

    // Where a path stands alone, Spark takes it for a sink's folder and logs that it is none.
    private static async Task<Mark?> LastMarkAsync(SparkSession session, string checkpoint, CancellationToken cancellationToken)
    {
        var marks = await IfThereAsync(() => session.Read().Schema("folder BIGINT, batch_id BIGINT, is_done BOOLEAN, at BIGINT")
            .Json($"{checkpoint}/foreachBatch/[01]/part-*", $"{checkpoint}/foreachBatch/[0-1]/part-*")
            .SelectExpr("inline(array(max(struct(folder, batch_id, is_done, at))))").CollectAsync<Mark>(cancellationToken)).ConfigureAwait(false);
        return marks?.SingleOrDefault();
    }

    // Spark may delete what it has listed for us.
    private async Task<IReadOnlyList<BatchLog.Entry>> LogAsync(CancellationToken cancellationToken) => await IfThereAsync(
        () => _session.Read().Option("ignoreMissingFiles", true).Text($"{_checkpoint}/offsets/[0-9]*", $"{_checkpoint}/commits/[0-9]*").SelectExpr(BatchLog.Columns).CollectAsync<BatchLog.Entry>(cancellationToken))
        .ConfigureAwait(false) ?? [];

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

    private sealed record Mark(long Folder, long BatchId, bool IsDone, long At);
}
