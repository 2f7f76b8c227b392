using Reelhouse.Jobs.Bronze.Subscribers;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.Subscribers;

/// <summary>The user base, and the sign-ups of those it does not know, → typed subscribers, to be judged.</summary>
internal static class SubscribersTransform
{
    /// <param name="delivered">The user base as last delivered.</param>
    /// <param name="events">Events of subscriptions.</param>
    /// <param name="payments">Attempts at payments.</param>
    public static DataFrame Apply(DataFrame delivered, DataFrame events, DataFrame payments) =>
        OfUserBase(delivered).UnionByName(OfEvents(events, Known(delivered), LastPayments(payments)));

    private static DataFrame OfUserBase(DataFrame delivered) => Rows.Of<SubscriberCandidate>(delivered)
        .Set(row => row.SubscriberId, Delivered.Text("user_id"))
        .Set(row => row.Plan, Delivered.Text("subscription_type"))
        .Read(row => row.MonthlyUsd, Delivered.Text("monthly_revenue"), Delivered.Usd)
        .Read(row => row.JoinedDate, Delivered.Text("join_date"), Delivered.Date("dd-MM-yy"))
        .Read(row => row.LastPaymentDate, Delivered.Text("last_payment_date"), Delivered.Date("dd-MM-yy"))
        .Set(row => row.Country, Delivered.Text("country"))
        .Read(row => row.Age, Delivered.Text("age"), Delivered.Whole)
        .Set(row => row.Gender, Delivered.Text("gender"))
        .Set(row => row.Device, Delivered.Text("device"))
        .Set(row => row.BringsSubscriber, Lit(true))
        .ToCandidates(Delivered.RowAsJson<DeliveredSubscriber>(), Origin.OfFile());

    private static DataFrame OfEvents(DataFrame events, DataFrame known, DataFrame lastPayments)
    {
        var joined = events.Join(known, ["subscriber_id"], "left").Join(lastPayments, ["subscriber_id"], "left");
        return Rows.Of<SubscriberCandidate>(joined)
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.Plan, Col("plan"))
            .Set(row => row.MonthlyUsd, Col("monthly_usd"))
            .Set(row => row.JoinedDate, ToDate(Col("event_at")))
            .Set(row => row.LastPaymentDate, Coalesce(Col("last_payment_date"), ToDate(Col("event_at"))))
            .Set(row => row.Country, Col("country"))
            .Set(row => row.Age, Col("age"))
            .Set(row => row.Gender, Col("gender"))
            .Set(row => row.Device, Col("device"))
            .Set(row => row.BringsSubscriber, (Col("event_type") == SubscriptionEvent.SignedUp) & Col("is_in_user_base").IsNull())
            .ToCandidates(ToJson(Struct([.. RecordColumns.Of(typeof(SubscriptionEvent)).Select(column => Col(column.Name))])), Origin.OfEvent());
    }

    private static DataFrame Known(DataFrame delivered) =>
        delivered.Select(Delivered.Text("user_id").As("subscriber_id")).Distinct().WithColumn("is_in_user_base", Lit(true));

    private static DataFrame LastPayments(DataFrame payments) => payments
        .Filter(Col("event_type") == PaymentEvent.Succeeded)
        .GroupBy("subscriber_id")
        .Agg(Max(ToDate(Col("event_at"))).As("last_payment_date"));
}
