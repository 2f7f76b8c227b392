using Reelhouse.Features;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Churn;

/// <summary>Subscribers on days: who was there, what was known of them, and whether they left in the days that followed.</summary>
public static class ChurnSnapshots
{
    /// <summary>The days after a snapshot in which leaving counts as churn.</summary>
    public const int HorizonDays = 7;

    /// <summary>Who was there at the end of each day, as far as was known then. Who signed up by an event is known from when it was received.</summary>
    /// <param name="subscribers">subscriber_id, joined_date, monthly_usd, age: what a user base says, which has no history, so that a new delivery counts for earlier days too.</param>
    /// <param name="subscriptions">Events of subscriptions: subscriber_id, event_type, monthly_usd, event_at, received_at.</param>
    /// <param name="days">Few days: as_of_date.</param>
    /// <returns>subscriber_id, as_of_date, joined_date, monthly_usd (on the day), age.</returns>
    public static DataFrame Of(DataFrame subscribers, DataFrame subscriptions, DataFrame days)
    {
        var known = PointInTime.Known(subscriptions, days).GroupBy("subscriber_id", "as_of_date").Agg(
            BoolOr(HasLeft).As("has_left"),
            BoolOr(SignedUp).As("has_signed_up"),
            MaxBy("monthly_usd", "event_at").As("latest_usd"));
        var signedUp = subscriptions.Filter(SignedUp).Select("subscriber_id").Distinct().WithColumn("signed_up_by_event", Lit(true));
        return subscribers.Join(Broadcast(days), Col("joined_date") <= Col("as_of_date"))
            .Join(known, ["subscriber_id", "as_of_date"], "left")
            .Join(signedUp, ["subscriber_id"], "left")
            .Filter(!Coalesce(Col("has_left"), Lit(false)) & (Col("signed_up_by_event").IsNull() | Coalesce(Col("has_signed_up"), Lit(false))))
            .Select(Col("subscriber_id"), Col("as_of_date"), Col("joined_date"), Coalesce(Col("latest_usd"), Col("monthly_usd")).As("monthly_usd"), Col("age"));
    }

    /// <summary>The features of each snapshot.</summary>
    /// <param name="snapshots">What <see cref="Of"/> gives.</param>
    /// <param name="activity">What <see cref="ChurnActivity.Known"/> gives for the same days.</param>
    /// <returns>subscriber_id, as_of_date, and features: a struct of <see cref="ChurnFeatures"/>.</returns>
    public static DataFrame WithFeatures(DataFrame snapshots, DataFrame activity) => snapshots
        .Join(activity, ["subscriber_id", "as_of_date"], "left")
        .GroupBy("subscriber_id", "as_of_date", "joined_date", "monthly_usd", "age")
        .Agg(Struct(FeatureSets.Of<ChurnFeatures>().Columns).As("features"))
        .Select("subscriber_id", "as_of_date", "features");

    /// <summary>Adds is_churned: whether the subscriber left within <see cref="HorizonDays"/> of the snapshot; null while that is not known, and where they had left already without its being known.</summary>
    /// <param name="snapshots">subscriber_id, as_of_date.</param>
    /// <param name="subscriptions">Events of subscriptions, as known now.</param>
    /// <param name="knownTo">The last day that is over and known whole.</param>
    public static DataFrame WithLabel(DataFrame snapshots, DataFrame subscriptions, DateOnly knownTo)
    {
        var left = subscriptions.Filter(HasLeft).GroupBy("subscriber_id").Agg(ToDate(Min("event_at")).As("left_date"));
        var horizon = DateAdd("as_of_date", HorizonDays);
        return snapshots.Join(left, ["subscriber_id"], "left")
            .WithColumn("is_churned", When((horizon <= Lit(knownTo)) & (Col("left_date").IsNull() | (Col("left_date") > Col("as_of_date"))), Coalesce(Col("left_date") <= horizon, Lit(false))))
            .Drop("left_date");
    }

    private static Column SignedUp => Col("event_type") == "signed_up";

    private static Column HasLeft => Col("event_type") == "cancelled";
}
