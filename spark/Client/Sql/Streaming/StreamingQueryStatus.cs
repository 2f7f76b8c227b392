namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What a streaming query is doing.</summary>
/// <param name="Message">In words.</param>
/// <param name="IsDataAvailable">Whether there are rows to work on.</param>
/// <param name="IsTriggerActive">Whether it is working on a batch.</param>
public sealed record StreamingQueryStatus(string Message, bool IsDataAvailable, bool IsTriggerActive);
