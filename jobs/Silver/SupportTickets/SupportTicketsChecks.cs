using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.SupportTickets;

internal static class SupportTicketsChecks
{
    public static readonly Checks<SupportTicket> All = Checks.For<SupportTicket>()
        .Quarantine("ticket is readable", row => row.TicketId, Is.AllGiven<SupportTicket>(
            row => row.TicketId, row => row.EventId, row => row.EventType, row => row.SubscriberId, row => row.Subject, row => row.Channel, row => row.EventAt))
        .Quarantine("event type is known", row => row.EventType, Is.EmptyOrOneOf([SupportTicket.Opened]))
        .Quarantine("subscriber is known", row => row.SubscriberId, Checks.In<Subscriber>(subscriber => subscriber.SubscriberId))
        .Duplicate("ticket is not repeated", row => row.TicketId);
}
