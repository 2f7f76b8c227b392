namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>What a query's checkpoint tells of its batches: <c>offsets</c> has a file for each that was begun, <c>commits</c> one for each that is written.</summary>
internal static class BatchLog
{
    /// <summary>Reads lines of both logs as <see cref="Entry"/>.</summary>
    public static readonly string[] Columns =
    [
        "cast(_metadata.file_name AS bigint) AS batch_id",
        "_metadata.file_path LIKE '%/commits/%' AS is_commit",
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

    /// <summary>
    /// Numbers batches that Spark's logs tell of no more, as they go back some hundred batches only. Batches without rows have left no trace, so that a number may be lower than Spark's;
    /// order and rows are Spark's.
    /// </summary>
    /// <param name="last">The batch before them.</param>
    /// <param name="written">When the batches with rows were made.</param>
    public static IReadOnlyList<StagedBatch> Number(StagedBatch last, IEnumerable<long> written) =>
        [.. written.Order().Select((at, index) => new StagedBatch(last.Id + 1 + index, at))];

    /// <summary>A line of the logs.</summary>
    /// <param name="BatchId">Whose file it is in.</param>
    /// <param name="IsCommit">Whether that lies in <c>commits</c>.</param>
    /// <param name="At">When the batch was made, where the line says so.</param>
    internal sealed record Entry(long BatchId, bool IsCommit, long? At);
}
