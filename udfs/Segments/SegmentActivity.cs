using Reelhouse.Features;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Segments;

/// <summary>What subscribers watched and paid, as it was known at the end of a day.</summary>
public static class SegmentActivity
{
    /// <summary>One row for each session and each month paid for.</summary>
    /// <param name="playback">Signs of life of sessions: subscriber_id, session_id, event_at, received_at, position_seconds.</param>
    /// <param name="payments">Months paid for: subscriber_id, payment_date, amount_usd.</param>
    /// <param name="day">The day.</param>
    /// <returns>subscriber_id, age_days (from a session's start to the day's end), watched_hours, paid_usd.</returns>
    public static DataFrame Known(DataFrame playback, DataFrame payments, DateOnly day)
    {
        var sessions = PointInTime.Known(playback, day).GroupBy("as_of_date", "subscriber_id", "session_id")
            .Agg(Min("event_at").As("event_at"), (Max("position_seconds") / 3600.0).As("watched_hours"))
            .Select(Col("subscriber_id"), PointInTime.DaysSince("event_at").As("age_days"), Col("watched_hours"), Lit(null).Cast("double").As("paid_usd"));
        var paid = payments.Filter(Col("payment_date") <= day)
            .Select(Col("subscriber_id"), Lit(null).Cast("double").As("age_days"), Lit(null).Cast("double").As("watched_hours"), Col("amount_usd").Cast("double").As("paid_usd"));
        return sessions.UnionByName(paid);
    }

    /// <summary>The features of each subscriber.</summary>
    /// <param name="subscribers">Who is there: subscriber_id, monthly_usd.</param>
    /// <param name="activity">What <see cref="Known"/> gives.</param>
    /// <returns>subscriber_id, and features: a struct of <see cref="SegmentFeatures"/>.</returns>
    public static DataFrame Features(DataFrame subscribers, DataFrame activity) => subscribers.Select("subscriber_id", "monthly_usd")
        .Join(activity, ["subscriber_id"], "left")
        .GroupBy("subscriber_id", "monthly_usd").Agg(Struct(FeatureSets.Of<SegmentFeatures>().Columns).As("features"))
        .Select("subscriber_id", "features");
}
