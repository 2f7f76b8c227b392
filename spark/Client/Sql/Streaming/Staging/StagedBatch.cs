namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>A batch that waits for its function.</summary>
/// <param name="Id">Its number in the query.</param>
/// <param name="At">When Spark made it, in milliseconds: the value of <c>current_timestamp()</c> in all its rows, also where Spark computes it again.</param>
internal sealed record StagedBatch(long Id, long At);
