using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiMonthlyRevenue;

/// <summary>Payments → revenue by month.</summary>
internal static class KpiMonthlyRevenueTransform
{
    public static DataFrame Apply(DataFrame payments) => payments.GroupBy(Trunc("payment_date", "month").As("month_start")).Agg(
        Sum("amount_usd").Cast("decimal(18,2)").As("revenue_usd"),
        Count(Lit(1)).As("payment_count"),
        CountDistinct("subscriber_id").As("subscriber_count"));
}
