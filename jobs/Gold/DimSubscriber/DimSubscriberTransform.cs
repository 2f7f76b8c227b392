using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimSubscriber;

/// <summary>Subscribers and the events of their subscriptions → subscribers with the end of their subscription.</summary>
internal static class DimSubscriberTransform
{
    public static DataFrame Apply(DataFrame subscribers, DataFrame events) =>
        Rows.Of<SubscriberRow>(subscribers.Join(Cancellations(events), ["subscriber_id"], "left"))
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.Plan, Col("plan"))
            .Set(row => row.MonthlyUsd, Col("monthly_usd"))
            .Set(row => row.JoinedDate, Col("joined_date"))
            .Set(row => row.LastPaymentDate, Col("last_payment_date"))
            .Set(row => row.CancelledDate, Col("cancelled_date"))
            .Set(row => row.Country, Col("country"))
            .Set(row => row.Device, Col("device"))
            .Set(row => row.Age, Col("age"))
            .Set(row => row.Gender, Col("gender"))
            .ToRows();

    private static DataFrame Cancellations(DataFrame events) => events
        .Filter(Col("event_type") == SubscriptionEvent.Cancelled)
        .GroupBy("subscriber_id")
        .Agg(ToDate(Min("event_at")).As("cancelled_date"));
}
