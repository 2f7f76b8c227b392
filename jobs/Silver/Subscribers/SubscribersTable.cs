using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.Subscribers;

/// <summary>One row per subscriber: those of the user base as last delivered, and those who signed up since.</summary>
[Table("silver.subscribers", Owner = "subscriptions", Grain = "A subscriber, with the plan that the user base or the sign-up names")]
internal sealed record Subscriber(
    [Key, Pii] string SubscriberId,
    string Plan,
    decimal MonthlyUsd,
    DateOnly JoinedDate,
    [Doc("The last day a payment is known of")] DateOnly LastPaymentDate,
    string Country,
    [Pii] int? Age,
    [Pii] string? Gender,
    [Doc("The kind of device mostly used")] string Device);
