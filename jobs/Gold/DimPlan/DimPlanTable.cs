using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimPlan;

/// <summary>One row per plan that somebody subscribes to.</summary>
[Table("gold.dim_plan", Owner = "subscriptions", Grain = "A plan")]
internal sealed record PlanRow(
    [Key] string Plan,
    decimal FromUsd,
    decimal ToUsd,
    long SubscriberCount);
