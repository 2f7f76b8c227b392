using System.Diagnostics.Metrics;
using System.Text.Json;
using Reelhouse.Spark.Sql.Metrics;

namespace Reelhouse.Spark.Udfs.Metrics;

/// <summary>What a task's functions measured so far, on whichever of their threads.</summary>
internal sealed class TaskMetrics
{
    private readonly Dictionary<Instrument, Tally> _tallies = [];

    public void Measure(Instrument instrument, double value)
    {
        lock (_tallies)
        {
            if (!_tallies.TryGetValue(instrument, out var tally)) _tallies.Add(instrument, tally = new());
            tally.Add(value);
        }
    }

    /// <summary>All of it as the client reads it; null where nothing was measured.</summary>
    public byte[]? Write()
    {
        lock (_tallies)
        {
            return _tallies.Count == 0 ? null : JsonSerializer.SerializeToUtf8Bytes([.. _tallies.Select(each => each.Value.Of(each.Key))], FunctionMetricsJson.Default.FunctionMetricArray);
        }
    }

    private sealed class Tally
    {
        private long _count;
        private double _sum;
        private double _min = double.PositiveInfinity;
        private double _max = double.NegativeInfinity;

        public void Add(double value)
        {
            _count++;
            _sum += value;
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
        }

        public FunctionMetric Of(Instrument instrument) => new(instrument.Meter.Name, instrument.Name, instrument.Unit, _count, _sum, _min, _max);
    }
}
