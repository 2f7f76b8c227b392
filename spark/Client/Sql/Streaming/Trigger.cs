using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// When a streaming query looks for new rows.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#triggers.
/// </summary>
public sealed class Trigger
{
    private readonly Action<Proto.WriteStreamOperationStart> _apply;

    private Trigger(Action<Proto.WriteStreamOperationStart> apply) => _apply = apply;

    /// <summary>At intervals; as soon as the last batch has ended when that took longer.</summary>
    /// <param name="interval">The interval, such as <c>10 seconds</c>.</param>
    public static Trigger ProcessingTime(string interval)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(interval);
        return new(start => start.ProcessingTimeInterval = interval.Trim());
    }

    /// <summary>At intervals; as soon as the last batch has ended when that took longer.</summary>
    /// <param name="interval">The interval.</param>
    public static Trigger ProcessingTime(TimeSpan interval) => ProcessingTime(Milliseconds(interval));

    /// <summary>Once over all rows that are there, in as many batches as the source's limits ask for; then the query ends.</summary>
    public static Trigger AvailableNow() => new(start => start.AvailableNow = true);

    /// <summary>One batch over all rows that are there; then the query ends. <see cref="AvailableNow"/> is better.</summary>
    public static Trigger Once() => new(start => start.Once = true);

    /// <summary>Row by row, with a checkpoint at intervals; only for sources and sinks that can.</summary>
    /// <param name="checkpointInterval">The interval, such as <c>1 second</c>.</param>
    public static Trigger Continuous(string checkpointInterval)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(checkpointInterval);
        return new(start => start.ContinuousCheckpointInterval = checkpointInterval.Trim());
    }

    /// <summary>Row by row, with a checkpoint at intervals; only for sources and sinks that can.</summary>
    /// <param name="checkpointInterval">The interval.</param>
    public static Trigger Continuous(TimeSpan checkpointInterval) => Continuous(Milliseconds(checkpointInterval));

    /// <summary>Row by row within long batches, for the least delay; only for sources and sinks that can.</summary>
    /// <param name="batchDuration">How long a batch lasts, such as <c>5 minutes</c>.</param>
    public static Trigger RealTime(string batchDuration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(batchDuration);
        return new(start => start.RealTimeBatchDuration = batchDuration.Trim());
    }

    internal void ApplyTo(Proto.WriteStreamOperationStart start) => _apply(start);

    private static string Milliseconds(TimeSpan interval) => $"{(long)interval.TotalMilliseconds} milliseconds";
}
