using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.PaymentEvents;

/// <summary>Messages of the payments topic → typed events, to be judged.</summary>
internal static class PaymentEventsTransform
{
    private const string Parts =
        "event_id STRING, event_type STRING, subscriber_id STRING, amount_usd DECIMAL(18,2), attempt INT, reason STRING, event_at TIMESTAMP";

    public static DataFrame Apply(DataFrame messages) => Rows.Of<PaymentEvent>(Messages.Parse(messages, Parts))
        .Set(row => row.EventId, Col("event.event_id"))
        .Set(row => row.EventType, Col("event.event_type"))
        .Set(row => row.SubscriberId, Col("event.subscriber_id"))
        .Set(row => row.AmountUsd, Col("event.amount_usd"))
        .Set(row => row.Attempt, Col("event.attempt"))
        .Set(row => row.Reason, Col("event.reason"))
        .Set(row => row.EventAt, Col("event.event_at"))
        .Set(row => row.ReceivedAt, Col("received_at"))
        .ToCandidates(Messages.Raw, Origin.OfMessage());
}
