namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>What a batch did to the state of one operator.</summary>
public sealed record StateOperatorProgress
{
    /// <summary>The operator's name.</summary>
    public string OperatorName { get; init; } = "";

    /// <summary>How many rows of state there are.</summary>
    public long NumRowsTotal { get; init; }

    /// <summary>How many it added or changed.</summary>
    public long NumRowsUpdated { get; init; }

    /// <summary>How many it removed.</summary>
    public long NumRowsRemoved { get; init; }

    /// <summary>How many input rows came later than the watermark and were left out.</summary>
    public long NumRowsDroppedByWatermark { get; init; }

    /// <summary>How much memory the state takes, in bytes.</summary>
    public long MemoryUsedBytes { get; init; }

    /// <summary>Metrics of the state store's own.</summary>
    public IReadOnlyDictionary<string, long> CustomMetrics { get; init; } = new Dictionary<string, long>();
}
