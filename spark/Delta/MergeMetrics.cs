namespace Reelhouse.Spark.Delta;

/// <summary>What a merge did.</summary>
/// <param name="NumAffectedRows">How many rows were updated, deleted or inserted.</param>
/// <param name="NumUpdatedRows">How many rows were updated.</param>
/// <param name="NumDeletedRows">How many rows were deleted.</param>
/// <param name="NumInsertedRows">How many rows were inserted.</param>
public sealed record MergeMetrics(long NumAffectedRows, long NumUpdatedRows, long NumDeletedRows, long NumInsertedRows);
