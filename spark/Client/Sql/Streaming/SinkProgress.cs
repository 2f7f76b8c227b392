namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What a batch wrote.</summary>
public sealed record SinkProgress
{
    /// <summary>The sink, in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>How many rows it wrote; -1 when the sink does not say.</summary>
    public long NumOutputRows { get; init; } = -1;

    /// <summary>Metrics of the sink's own.</summary>
    public IReadOnlyDictionary<string, string> Metrics { get; init; } = new Dictionary<string, string>();
}
