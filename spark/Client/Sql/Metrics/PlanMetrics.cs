using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Metrics;

/// <summary>A node of a physical plan and what Spark measured of it.</summary>
public sealed class PlanMetrics
{
    internal PlanMetrics(Proto.ExecutePlanResponse.Types.Metrics.Types.MetricObject plan)
    {
        (Name, PlanId, ParentPlanId) = (plan.Name, plan.PlanId, plan.Parent);
        Metrics = plan.ExecutionMetrics.ToDictionary(metric => metric.Key, metric => new MetricValue(metric.Key, metric.Value.Value, metric.Value.MetricType));
    }

    /// <summary>The node's name, <c>ArrowEvalPython</c> for one.</summary>
    public string Name { get; }

    /// <summary>The node's number in its plan.</summary>
    public long PlanId { get; }

    /// <summary>The number of the node that takes its rows; of the topmost node, its own.</summary>
    public long ParentPlanId { get; }

    /// <summary>The metrics by name, <c>numOutputRows</c> for one.</summary>
    public IReadOnlyDictionary<string, MetricValue> Metrics { get; }
}
