using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.SupportTickets;

/// <summary>A message of the <c>support_tickets</c> topic, as it was received.</summary>
[Table("bronze.support_tickets", Owner = "support", Grain = "A message of the support_tickets topic, as received")]
internal sealed record SupportTicketMessage(
    [Doc("The message's key, as text"), Pii] string? MessageKey,
    [Doc("The message's value, as text"), Pii] string? Value,
    [Doc("The value's bytes, where they are no UTF-8 text")] byte[]? ValueBytes,
    string Topic,
    int Partition,
    long Offset,
    [Doc("The message's timestamp: when it was received")] DateTimeOffset ReceivedAt);
