using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimPlan;

/// <summary>Plans, under the name by which facts call them.</summary>
internal static class DimPlanTransform
{
    public static DataFrame Apply(DataFrame plans) => Rows.Of<PlanRow>(plans)
        .Set(plan => plan.Plan, Col("plan_name"))
        .Set(plan => plan.FromUsd, Col("from_usd"))
        .Set(plan => plan.ToUsd, Col("to_usd"))
        .Set(plan => plan.SubscriberCount, Col("subscriber_count"))
        .ToRows();
}
