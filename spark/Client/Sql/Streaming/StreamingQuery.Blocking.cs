namespace Reelhouse.Spark.Sql.Streaming;

/// <content>The calls that wait, as Microsoft.Spark has them.</content>
public sealed partial class StreamingQuery
{
    /// <summary>Whether the query runs; asks the server.</summary>
    public bool IsActive() => Blocking.Run(() => IsActiveAsync());

    /// <summary>What the query is doing; asks the server.</summary>
    public StreamingQueryStatus Status() => Blocking.Run(() => StatusAsync());

    /// <summary>Waits until the query ends.</summary>
    /// <exception cref="SparkException">The query failed.</exception>
    public void AwaitTermination() => Blocking.Run(() => AwaitTerminationAsync());

    /// <summary>Waits until the query ends, but not for ever.</summary>
    /// <param name="timeoutMs">How long, in milliseconds.</param>
    /// <returns>Whether it has ended.</returns>
    /// <exception cref="SparkException">The query failed.</exception>
    public bool AwaitTermination(long timeoutMs) => Blocking.Run(() => AwaitTerminationAsync(TimeSpan.FromMilliseconds(timeoutMs)));

    /// <summary>Waits until all rows that the sources have now are written.</summary>
    public void ProcessAllAvailable() => Blocking.Run(() => ProcessAllAvailableAsync());

    /// <summary>Ends the query.</summary>
    public void Stop() => Blocking.Run(() => StopAsync());

    /// <summary>What the last batch did; null before the first one has ended.</summary>
    public StreamingQueryProgress? LastProgress() => Blocking.Run(() => LastProgressAsync());

    /// <summary>What the last batches did.</summary>
    public IReadOnlyList<StreamingQueryProgress> RecentProgress() => Blocking.Run(() => RecentProgressAsync());

    /// <summary>Why the query failed; null when it did not.</summary>
    public SparkException? Exception() => Blocking.Run(() => ExceptionAsync());

    /// <summary>Prints how Spark computes the query's batches.</summary>
    /// <param name="extended">Whether the logical plans are printed too; not by default.</param>
    public void Explain(bool extended = false) => StandardOutput.Write(Blocking.Run(() => ExplainStringAsync(extended)));
}
