using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Metrics;

/// <summary>
/// What Spark measured while it computed a data frame.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrame.executionInfo.html.
/// </summary>
public sealed class ExecutionInfo
{
    internal ExecutionInfo(Proto.ExecutePlanResponse.Types.Metrics metrics) => Metrics = [.. metrics.Metrics_.Select(plan => new PlanMetrics(plan))];

    /// <summary>The nodes of the physical plan, each with its metrics, as Spark's web page shows them too.</summary>
    public IReadOnlyList<PlanMetrics> Metrics { get; }
}
