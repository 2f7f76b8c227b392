using System.Text.Json;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What a batch read from one source.</summary>
public sealed record SourceProgress
{
    /// <summary>The source, in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the batch began; its shape is the source's own.</summary>
    public JsonElement StartOffset { get; init; }

    /// <summary>Where the batch ended.</summary>
    public JsonElement EndOffset { get; init; }

    /// <summary>The newest offset that the source had.</summary>
    public JsonElement LatestOffset { get; init; }

    /// <summary>How many rows it read.</summary>
    public long NumInputRows { get; init; }

    /// <summary>How quickly rows came; null when nothing can be said.</summary>
    public double? InputRowsPerSecond { get; init; }

    /// <summary>How quickly rows were worked on; null when nothing can be said.</summary>
    public double? ProcessedRowsPerSecond { get; init; }

    /// <summary>Metrics of the source's own.</summary>
    public IReadOnlyDictionary<string, string> Metrics { get; init; } = new Dictionary<string, string>();
}
