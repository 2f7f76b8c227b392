using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.SubscriptionEvents;

/// <summary>Messages of the subscriptions topic → typed events, to be judged.</summary>
internal static class SubscriptionEventsTransform
{
    private const string Parts =
        """
        event_id STRING, event_type STRING, subscriber_id STRING, plan STRING, previous_plan STRING, monthly_usd DECIMAL(18,2),
        country STRING, device STRING, age INT, gender STRING, reason STRING, event_at TIMESTAMP
        """;

    public static DataFrame Apply(DataFrame messages) => Rows.Of<SubscriptionEvent>(Messages.Parse(messages, Parts))
        .Set(row => row.EventId, Col("event.event_id"))
        .Set(row => row.EventType, Col("event.event_type"))
        .Set(row => row.SubscriberId, Col("event.subscriber_id"))
        .Set(row => row.Plan, Col("event.plan"))
        .Set(row => row.PreviousPlan, Col("event.previous_plan"))
        .Set(row => row.MonthlyUsd, Col("event.monthly_usd"))
        .Set(row => row.Country, Col("event.country"))
        .Set(row => row.Device, Col("event.device"))
        .Set(row => row.Age, Col("event.age"))
        .Set(row => row.Gender, Col("event.gender"))
        .Set(row => row.Reason, Col("event.reason"))
        .Set(row => row.EventAt, Col("event.event_at"))
        .Set(row => row.ReceivedAt, Col("received_at"))
        .ToCandidates(Messages.Raw, Origin.OfMessage());
}
