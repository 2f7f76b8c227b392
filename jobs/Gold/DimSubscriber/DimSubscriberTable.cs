using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimSubscriber;

/// <summary>One row per subscriber, with the day they left if they did.</summary>
[Table("gold.dim_subscriber", Owner = "subscriptions", Grain = "A subscriber")]
internal sealed record SubscriberRow(
    [Key, Pii] string SubscriberId,
    string Plan,
    decimal MonthlyUsd,
    DateOnly JoinedDate,
    DateOnly LastPaymentDate,
    [Doc("The day of the cancellation; empty for who stays")] DateOnly? CancelledDate,
    string Country,
    string Device,
    [Pii] int? Age,
    [Pii] string? Gender);
