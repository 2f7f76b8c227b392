namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A streaming query has started.</summary>
public sealed record QueryStartedEvent
{
    /// <summary>The query's id, which its checkpoint keeps over restarts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of this run of the query.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The query's name, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The tags of the query's Spark jobs.</summary>
    public IReadOnlyCollection<string> JobTags { get; init; } = [];

    internal static QueryStartedEvent FromJson(string json) => StreamingJson.Read<QueryStartedEvent>(json);
}
