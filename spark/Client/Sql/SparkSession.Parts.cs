using Reelhouse.Spark.Sql.Metrics;
using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>What tables, views and functions there are.</summary>
    public Catalog.Catalog Catalog => new(this);

    /// <summary>Gives C# functions names for SQL.</summary>
    public UdfRegistration Udf => new(this);

    private readonly FunctionMetricTotals _functionMetrics = new();

    /// <summary>
    /// What this session's C# functions measured on executors with counters and histograms of <see cref="System.Diagnostics.Metrics"/>, in all tasks that ran to their end, by meter and name:
    /// <c>plays.late</c> is the instrument <c>late</c> of the meter <c>plays</c>. A query's part of it is there when the query has ended. Tags are not kept.
    /// </summary>
    public IReadOnlyDictionary<string, FunctionMetric> FunctionMetrics => _functionMetrics.Read();

    /// <summary>Reads streams.</summary>
    public DataStreamReader ReadStream() => new(this);

    /// <summary>The streaming queries of this session.</summary>
    public StreamingQueryManager Streams() => new(this);

    /// <summary>The functions that return a table.</summary>
    public TableValuedFunctions Tvf() => new(this);
}
