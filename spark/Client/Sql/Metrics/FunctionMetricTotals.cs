using System.Text.Json;
using Reelhouse.Spark.Udfs.Metrics;

namespace Reelhouse.Spark.Sql.Metrics;

/// <summary>What all tasks of a session measured, by meter and name.</summary>
internal sealed class FunctionMetricTotals
{
    private readonly Dictionary<string, FunctionMetric> _totals = [];

    public IReadOnlyDictionary<string, FunctionMetric> Read()
    {
        lock (_totals) return new Dictionary<string, FunctionMetric>(_totals);
    }

    /// <summary>Adds what a task's worker wrote. What a Python worker writes is no JSON, and left out.</summary>
    public void Add(ReadOnlySpan<byte> update)
    {
        if (!update.StartsWith("["u8)) return;
        var metrics = JsonSerializer.Deserialize(update, FunctionMetricsJson.Default.FunctionMetricArray)!;
        lock (_totals)
        {
            foreach (var metric in metrics)
            {
                var name = $"{metric.Meter}.{metric.Name}";
                _totals[name] = _totals.TryGetValue(name, out var before) ? before.And(metric) : metric;
            }
        }
    }
}
