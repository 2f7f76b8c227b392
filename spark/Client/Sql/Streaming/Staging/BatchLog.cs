namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>What a query's checkpoint tells of its batches: <c>offsets</c> has a file for each that was begun, <c>commits</c> one for each that is written.</summary>
internal static class BatchLog
{
    /// <summary>Reads lines of both logs as <see cref="Entry"/>.</summary>
    public static readonly string[] Columns =
    [
        "cast(_metadata.file_name AS bigint) AS batch_id",
        "element_at(split(_metadata.file_path, '/'), -2) = 'commits' AS is_commit",
        "CASE WHEN get_json_object(value, '$.batchWatermarkMs') IS NOT NULL THEN cast(get_json_object(value, '$.batchTimestampMs') AS bigint) END AS at",
    ];

    /// <summary>The batches that are written, in their order.</summary>
    public static IReadOnlyList<StagedBatch> Written(IEnumerable<Entry> entries) =>
    [
        .. entries.GroupBy(entry => entry.BatchId)
            .Where(batch => batch.Any(entry => entry.IsCommit) && batch.Any(entry => entry.At is not null))
            .Select(batch => new StagedBatch(batch.Key, batch.First(entry => entry.At is not null).At!.Value))
            .OrderBy(batch => batch.Id),
    ];

    /// <summary>The batches behind another that the logs tell of, in their order.</summary>
    /// <param name="last">The batch before them.</param>
    /// <param name="entries">The logs.</param>
    /// <exception cref="InvalidOperationException">Two batches were made at one time, by which their rows can't be told apart.</exception>
    public static IReadOnlyList<StagedBatch> Behind(StagedBatch last, IEnumerable<Entry> entries)
    {
        StagedBatch[] behind = [.. Written(entries).SkipWhile(batch => batch.Id <= last.Id)];
        var times = new Dictionary<long, long> { [last.At] = last.Id };
        foreach (var batch in behind)
        {
            if (!times.TryAdd(batch.At, batch.Id))
                throw SetBack($"batches {times[batch.At]} and {batch.Id} were made at the same time, so that their rows can't be told apart", last, [batch.At]);
        }

        return behind;
    }

    /// <summary>Whether the logs have forgotten batches between these, as they go back some hundred batches only.</summary>
    public static bool HasForgotten(StagedBatch last, IReadOnlyList<StagedBatch> behind) => behind is [var first, ..] && first.Id > last.Id + 1;

    /// <summary>
    /// The batches behind another, with those that the logs have forgotten: their order is that of their times. Batches without rows have left no trace, so that a number may be lower than Spark's;
    /// order and rows are Spark's.
    /// </summary>
    /// <param name="last">The batch before them.</param>
    /// <param name="entries">The logs, read after the rows: Spark logs a batch before it writes its rows.</param>
    /// <param name="times">When batches whose rows are there were made.</param>
    /// <exception cref="InvalidOperationException">The times do not tell the order.</exception>
    public static IReadOnlyList<StagedBatch> Behind(StagedBatch last, IReadOnlyList<Entry> entries, IEnumerable<long> times)
    {
        var behind = Behind(last, entries);
        if (!HasForgotten(last, behind)) return behind;

        var first = behind[0];
        var told = entries.Where(entry => entry.BatchId <= last.Id || entry.BatchId >= first.Id).Select(entry => entry.At ?? last.At).Append(last.At);
        long[] forgotten = [.. times.Except(told).Order()];
        long[] misplaced = [.. forgotten.Where(at => at < last.At || at > first.At)];
        if (first.At < last.At || misplaced.Length > 0)
            throw SetBack($"the order of the batches between {last.Id} and {first.Id}, which Spark's checkpoint tells of no more, can't be told by their times", last, misplaced.Length > 0 ? misplaced : forgotten);
        return [.. forgotten.Select((at, index) => new StagedBatch(last.Id + 1 + index, at)), .. behind];
    }

    private static InvalidOperationException SetBack(string what, StagedBatch last, IEnumerable<long> times) => new(
        $"The clock of Spark's driver was set back: {what}. The function has had the batches up to {last.Id}. Give the query another checkpointLocation and begin behind them; "
        + $"rows that wait are in this checkpoint's foreachBatch/rows ({string.Join(", ", times.Select(at => $"{BatchStage.At}={at}"))}).");

    /// <summary>A line of the logs.</summary>
    /// <param name="BatchId">Whose file it is in.</param>
    /// <param name="IsCommit">Whether that lies in <c>commits</c>.</param>
    /// <param name="At">When the batch was made, where the line says so.</param>
    internal sealed record Entry(long BatchId, bool IsCommit, long? At);
}
