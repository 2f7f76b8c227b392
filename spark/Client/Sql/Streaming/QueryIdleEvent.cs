namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A streaming query waits for new rows.</summary>
public sealed record QueryIdleEvent
{
    /// <summary>The query's id, which its checkpoint keeps over restarts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of this run of the query.</summary>
    public required Guid RunId { get; init; }

    /// <summary>When it last looked for rows and found none.</summary>
    public DateTimeOffset Timestamp { get; init; }

    internal static QueryIdleEvent FromJson(string json) => StreamingJson.Read<QueryIdleEvent>(json);
}
