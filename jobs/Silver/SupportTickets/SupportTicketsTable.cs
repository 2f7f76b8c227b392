using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.SupportTickets;

/// <summary>One row per request for help.</summary>
[Table("silver.support_tickets", Owner = "support", Grain = "A ticket")]
internal sealed record SupportTicket(
    [Key] string TicketId,
    string EventId,
    [Doc("ticket_opened")] string EventType,
    [Pii] string SubscriberId,
    [Doc("What it is about: playback, billing, account or catalogue")] string Subject,
    [Doc("chat, email or phone")] string Channel,
    [Doc("When it was opened")] DateTimeOffset EventAt,
    DateTimeOffset ReceivedAt)
{
    public const string Opened = "ticket_opened";
}
