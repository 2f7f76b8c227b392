namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A streaming query has ended.</summary>
public sealed record QueryTerminatedEvent
{
    /// <summary>The query's id, which its checkpoint keeps over restarts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of this run of the query.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Why it failed, with the server's stack; null when it did not.</summary>
    public string? Exception { get; init; }

    /// <summary>The error's class; null when the query did not fail, or the error has none.</summary>
    public string? ErrorClassOnException { get; init; }

    internal static QueryTerminatedEvent FromJson(string json) => StreamingJson.Read<QueryTerminatedEvent>(json);
}
