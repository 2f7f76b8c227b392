using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.SupportTickets;

internal static class SupportTicketsChecks
{
    public static readonly Checks<SupportTicket> All = Checks.For<SupportTicket>()
        .Quarantine("ticket is readable", row => row.TicketId, Is.AllGiven<SupportTicket>(
            row => row.TicketId, row => row.EventId, row => row.SubscriberId, row => row.Subject, row => row.Channel, row => row.EventAt))
        .Quarantine("subscriber is known", row => row.SubscriberId, Checks.In<Subscriber>(subscriber => subscriber.SubscriberId))
        .Duplicate("event is not repeated", row => row.EventId);
}
