using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Metrics computed beside an action: attach it with <see cref="DataFrame.Observe(Observation, IReadOnlyList{Column})"/>, run the action, read them.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/observation.html.
/// </summary>
public sealed class Observation
{
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, object?>> _metrics = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _attached;

    /// <summary>An observation under a name of its own.</summary>
    public Observation()
        : this(Guid.NewGuid().ToString())
    {
    }

    /// <summary>An observation under a name.</summary>
    /// <param name="name">The name, which is unique within a plan.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Observation(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name under which Spark reports the metrics.</summary>
    public string Name { get; }

    /// <summary>The metrics by name, once the first action on the data frame has ended.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The metrics; values as rows hold them.</returns>
    /// <exception cref="InvalidOperationException">The observation is not attached to a data frame.</exception>
    /// <exception cref="SparkException">The action failed.</exception>
    public Task<IReadOnlyDictionary<string, object?>> GetAsync(CancellationToken cancellationToken = default) => _attached == 1
        ? _metrics.Task.WaitAsync(cancellationToken)
        : throw new InvalidOperationException($"Observation '{Name}' is not attached: pass it to DataFrame.Observe and run an action first.");

    /// <summary>The metrics by name; waits for the first action on the data frame.</summary>
    /// <returns>The metrics.</returns>
    public IReadOnlyDictionary<string, object?> Get() => Blocking.Run(() => GetAsync());

    internal void Attach()
    {
        if (Interlocked.Exchange(ref _attached, 1) == 1)
            throw new InvalidOperationException($"Observation '{Name}' observes a data frame already; make a new one for each.");
    }

    internal void Complete(Proto.ExecutePlanResponse.Types.ObservedMetrics metrics) =>
        _metrics.TrySetResult(metrics.Keys.Zip(metrics.Values).ToDictionary(pair => pair.First, pair => LiteralReader.Read(pair.Second)));

    internal void Fail(Exception exception)
    {
        _metrics.TrySetException(exception);
        // Nobody has to read an observation whose action failed: the action has thrown already.
        _ = _metrics.Task.Exception;
    }
}
