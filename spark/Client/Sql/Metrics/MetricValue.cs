namespace Reelhouse.Spark.Sql.Metrics;

/// <summary>A number that Spark measured, over all tasks.</summary>
/// <param name="Name">Spark's name of it.</param>
/// <param name="Value">The number.</param>
/// <param name="MetricType">Spark's word for what it is: <c>sum</c>, <c>size</c> in bytes, <c>timing</c> in milliseconds, <c>nsTiming</c> in nanoseconds, <c>average</c>.</param>
public sealed record MetricValue(string Name, long Value, string MetricType);
