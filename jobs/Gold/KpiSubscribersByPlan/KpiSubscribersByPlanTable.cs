using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiSubscribersByPlan;

/// <summary>Subscribers of each plan, what they have paid, and the lowest price one of them pays a month.</summary>
[Table("gold.kpi_subscribers_by_plan", Owner = "finance", Grain = "A plan")]
internal sealed record PlanSubscribers(
    [Key] string Plan,
    long SubscriberCount,
    decimal RevenueUsd,
    decimal FromUsd);
