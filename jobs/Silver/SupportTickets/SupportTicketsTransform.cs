using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.SupportTickets;

/// <summary>Messages of the support_tickets topic → typed tickets, to be judged.</summary>
internal static class SupportTicketsTransform
{
    private const string Parts = "event_id STRING, event_type STRING, subscriber_id STRING, ticket_id STRING, subject STRING, channel STRING, event_at TIMESTAMP";

    public static DataFrame Apply(DataFrame messages) => Rows.Of<SupportTicket>(Messages.Parse(messages, Parts))
        .Set(row => row.TicketId, Col("event.ticket_id"))
        .Set(row => row.EventId, Col("event.event_id"))
        .Set(row => row.EventType, Col("event.event_type"))
        .Set(row => row.SubscriberId, Col("event.subscriber_id"))
        .Set(row => row.Subject, Col("event.subject"))
        .Set(row => row.Channel, Col("event.channel"))
        .Set(row => row.EventAt, Col("event.event_at"))
        .Set(row => row.ReceivedAt, Col("received_at"))
        .ToCandidates(Messages.Raw, Origin.OfMessage());
}
