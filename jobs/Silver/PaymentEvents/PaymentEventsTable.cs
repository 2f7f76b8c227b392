using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.PaymentEvents;

/// <summary>One row per attempt at a month's payment.</summary>
[Table("silver.payment_events", Owner = "billing", Grain = "An attempt at a payment")]
internal sealed record PaymentEvent(
    [Key] string EventId,
    [Doc("payment_succeeded or payment_failed")] string EventType,
    [Pii] string SubscriberId,
    decimal AmountUsd,
    [Doc("1 for the first attempt at a month's payment")] int Attempt,
    [Doc("Why it failed")] string? Reason,
    DateTimeOffset EventAt,
    DateTimeOffset ReceivedAt)
{
    public const string Succeeded = "payment_succeeded";
    public const string Failed = "payment_failed";

    public static readonly string[] Types = [Succeeded, Failed];
}
