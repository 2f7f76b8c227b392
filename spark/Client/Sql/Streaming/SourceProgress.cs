using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What a batch read from one source.</summary>
public sealed record SourceProgress
{
    /// <summary>The source, in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the batch began, as the source writes it, mostly in JSON; null for a first batch.</summary>
    [JsonConverter(typeof(OffsetConverter))]
    public string? StartOffset { get; init; }

    /// <summary>Where the batch ended, as the source writes it.</summary>
    [JsonConverter(typeof(OffsetConverter))]
    public string? EndOffset { get; init; }

    /// <summary>The newest offset that the source had, as the source writes it.</summary>
    [JsonConverter(typeof(OffsetConverter))]
    public string? LatestOffset { get; init; }

    /// <summary>How many rows it read.</summary>
    public long NumInputRows { get; init; }

    /// <summary>How quickly rows came; null when nothing can be said.</summary>
    public double? InputRowsPerSecond { get; init; }

    /// <summary>How quickly rows were worked on; null when nothing can be said.</summary>
    public double? ProcessedRowsPerSecond { get; init; }

    /// <summary>Metrics of the source's own.</summary>
    public IReadOnlyDictionary<string, string> Metrics { get; init; } = new Dictionary<string, string>();
}
