using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.PaymentEvents;

/// <summary>A message of the <c>payments</c> topic, as it was received.</summary>
[Table("bronze.payment_events", Owner = "billing", Grain = "A message of the payments topic, as received")]
internal sealed record PaymentMessage(
    [Doc("The message's key, as text"), Pii] string? MessageKey,
    [Doc("The message's value, as text"), Pii] string? Value,
    [Doc("The value's bytes, where they are no UTF-8 text")] byte[]? ValueBytes,
    string Topic,
    int Partition,
    long Offset,
    [Doc("The message's timestamp: when it was received")] DateTimeOffset ReceivedAt);
