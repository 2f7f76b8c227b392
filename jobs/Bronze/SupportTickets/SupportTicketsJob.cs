namespace Reelhouse.Jobs.Bronze.SupportTickets;

/// <summary>Takes each message of the <c>support_tickets</c> topic once.</summary>
internal sealed class SupportTicketsJob() : TopicJob<SupportTicketMessage>("support_tickets");
