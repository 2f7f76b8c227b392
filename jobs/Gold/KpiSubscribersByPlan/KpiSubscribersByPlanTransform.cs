using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiSubscribersByPlan;

/// <summary>Subscribers and payments → subscribers and revenue by plan.</summary>
internal static class KpiSubscribersByPlanTransform
{
    public static DataFrame Apply(DataFrame subscribers, DataFrame payments)
    {
        var revenue = payments.GroupBy("plan").Agg(Sum("amount_usd").As("paid_usd"));
        return subscribers.GroupBy("plan").Agg(Count(Lit(1)).As("subscriber_count"), Min("monthly_usd").As("from_usd"))
            .Join(revenue, ["plan"], "left")
            .Select(Col("plan"), Col("subscriber_count"), Coalesce(Col("paid_usd"), Lit(0)).Cast("decimal(18,2)").As("revenue_usd"), Col("from_usd"));
    }
}
