namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// Which rows of its result a streaming query writes.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#output-modes.
/// </summary>
public enum OutputMode
{
    /// <summary>The new rows; the default.</summary>
    Append,

    /// <summary>All rows of an aggregation, each time.</summary>
    Complete,

    /// <summary>The rows that have changed.</summary>
    Update,
}
