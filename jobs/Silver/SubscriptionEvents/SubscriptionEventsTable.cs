using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.SubscriptionEvents;

/// <summary>One row per event in the life of a subscription.</summary>
[Table("silver.subscription_events", Owner = "subscriptions", Grain = "A sign-up, a change of plan, or a cancellation")]
internal sealed record SubscriptionEvent(
    [Key] string EventId,
    [Doc("signed_up, plan_changed or cancelled")] string EventType,
    [Pii] string SubscriberId,
    [Doc("The plan from then on, or the one that ended")] string Plan,
    [Doc("The plan before a change")] string? PreviousPlan,
    decimal MonthlyUsd,
    string? Country,
    string? Device,
    [Pii] int? Age,
    [Pii] string? Gender,
    [Doc("Why a subscriber left")] string? Reason,
    DateTimeOffset EventAt,
    DateTimeOffset ReceivedAt)
{
    public const string SignedUp = "signed_up";
    public const string PlanChanged = "plan_changed";
    public const string Cancelled = "cancelled";
}
