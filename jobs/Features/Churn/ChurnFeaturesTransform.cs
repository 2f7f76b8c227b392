using Reelhouse.Churn;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Features.Churn;

/// <summary>Subscribers and what they did → their features on some days.</summary>
internal static class ChurnFeaturesTransform
{
    private const int Weeks = 8;

    /// <summary>The run date, which is taken to be over, and the same day of the weeks before it, as far back as a week of playback had been received.</summary>
    public static DataFrame Days(DataFrame playback, DateOnly runDate)
    {
        var days = Sequence(Lit(runDate), DateAdd(Lit(runDate), -7 * Weeks), Expr("INTERVAL -7 DAYS"));
        return playback.Agg(ToDate(Min("received_at")).As("first_date"))
            .Select(Explode(days).As("as_of_date"), Col("first_date"))
            .Filter(Col("as_of_date") >= DateAdd("first_date", 6))
            .Select("as_of_date");
    }

    public static DataFrame Subjects(DataFrame subscribers, DataFrame subscriptions, DataFrame days)
    {
        var there = ChurnSnapshots.Of(subscribers, subscriptions, days).Select("subscriber_id").Distinct().WithColumn("is_there", Lit(true));
        return Rows.Of<ChurnSubject>(subscribers.Join(there, ["subscriber_id"], "left"))
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.JoinedDate, Col("joined_date"))
            .Set(row => row.MonthlyUsd, Col("monthly_usd"))
            .Set(row => row.Age, Col("age"))
            .Set(row => row.IsThere, Coalesce(Col("is_there"), Lit(false)))
            .ToRows();
    }
}
