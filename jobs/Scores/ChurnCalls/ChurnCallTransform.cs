using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Scores.ChurnCalls;

/// <summary>Scores → a list to call, and those held out of it.</summary>
internal static class ChurnCallTransform
{
    /// <summary>One in so many is never called.</summary>
    public const int HeldOutOf = 5;

    public static DataFrame Candidates(DataFrame scores, DateOnly runDate) => scores.WithColumn("is_of_this_run_date", Col("run_date") == Lit(runDate));

    public static DataFrame Apply(DataFrame scores)
    {
        var byRevenue = Window.PartitionBy("is_held_out").OrderBy(Col("revenue_at_risk_usd").Desc(), Col("subscriber_id"));
        var withGroup = scores.WithColumn("is_held_out", IsHeldOut(Col("subscriber_id")));
        return Rows.Of<ChurnCall>(withGroup)
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.RunDate, Col("run_date"))
            .Set(row => row.Place, When(!Col("is_held_out"), RowNumber().Over(byRevenue)))
            .Set(row => row.IsHeldOut, Col("is_held_out"))
            .Set(row => row.Band, Col("band"))
            .Set(row => row.Score, Col("score"))
            .Set(row => row.RevenueAtRiskUsd, Col("revenue_at_risk_usd"))
            .Set(row => row.Reasons, Col("reasons"))
            .Set(row => row.ModelVersion, Col("model_version"))
            .ToRows();
    }

    /// <summary>By the subscriber alone, so that nobody who was called one week counts as left alone in the next.</summary>
    public static Column IsHeldOut(Column subscriberId) => Pmod(Xxhash64(Concat(Lit("churn calls "), subscriberId)), Lit(HeldOutOf)) == 0;
}
