using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.Plans;

/// <summary>One row per plan that somebody subscribes to.</summary>
[Table("silver.plans", Owner = "subscriptions", Grain = "A plan that somebody subscribes to")]
internal sealed record Plan(
    [Key] string PlanName,
    [Doc("The lowest price that a subscriber pays a month")] decimal FromUsd,
    [Doc("The highest price that a subscriber pays a month")] decimal ToUsd,
    long SubscriberCount);
