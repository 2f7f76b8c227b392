using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// What a batch of a streaming query did.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#reading-metrics-interactively.
/// </summary>
public sealed record StreamingQueryProgress
{
    /// <summary>The query's id, which its checkpoint keeps over restarts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of this run of the query.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The query's name, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>When the batch began.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The batch's number, counted over restarts.</summary>
    public long BatchId { get; init; }

    /// <summary>How long the batch took, in milliseconds.</summary>
    public long BatchDuration { get; init; }

    /// <summary>How many rows it read from all sources.</summary>
    [JsonIgnore]
    public long NumInputRows => Sources.Sum(source => source.NumInputRows);

    /// <summary>How quickly rows came from all sources.</summary>
    [JsonIgnore]
    public double InputRowsPerSecond => Sources.Sum(source => source.InputRowsPerSecond ?? 0);

    /// <summary>How quickly rows of all sources were worked on.</summary>
    [JsonIgnore]
    public double ProcessedRowsPerSecond => Sources.Sum(source => source.ProcessedRowsPerSecond ?? 0);

    /// <summary>How long each part of the batch took, in milliseconds.</summary>
    public IReadOnlyDictionary<string, long> DurationMs { get; init; } = new Dictionary<string, long>();

    /// <summary>The least, greatest and average event time, and the watermark, where the query has one.</summary>
    public IReadOnlyDictionary<string, string> EventTime { get; init; } = new Dictionary<string, string>();

    /// <summary>The operators that keep state.</summary>
    public IReadOnlyList<StateOperatorProgress> StateOperators { get; init; } = [];

    /// <summary>The sources.</summary>
    public IReadOnlyList<SourceProgress> Sources { get; init; } = [];

    /// <summary>The sink.</summary>
    public SinkProgress? Sink { get; init; }

    /// <summary>The metrics of <see cref="DataFrame.Observe(string, IReadOnlyList{Column})"/>, by the observation's name and the metric's.</summary>
    [JsonConverter(typeof(ObservedMetricsConverter))]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> ObservedMetrics { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>();

    /// <summary>All of this as Spark reported it.</summary>
    [JsonIgnore]
    public string Json { get; init; } = "";

    internal static StreamingQueryProgress FromJson(string json) => StreamingJson.Read<StreamingQueryProgress>(json) with { Json = json };
}
