using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.Plans;

/// <summary>Subscribers → the plans they have.</summary>
internal static class PlansTransform
{
    public static DataFrame Apply(DataFrame subscribers) => subscribers.GroupBy(Col("plan").As("plan_name")).Agg(
        Min("monthly_usd").As("from_usd"),
        Max("monthly_usd").As("to_usd"),
        Count(Lit(1)).As("subscriber_count"));
}
