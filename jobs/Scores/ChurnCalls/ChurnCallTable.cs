using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnCalls;

/// <summary>Whom to call, the most revenue at risk first, and whom to leave alone so that the calls' worth can be measured.</summary>
[Table("gold.churn_calls", Owner = "customer care", Grain = "A subscriber of a run date whose chance to leave is not low")]
internal sealed record ChurnCall(
    [Key, Pii] string SubscriberId,
    [Key, PartitionedBy] DateOnly RunDate,
    [Doc("The place on the list, by revenue at risk; empty for who is held out")] int? Place,
    [Doc("Held out: not to be called. The same subscribers on every run date, one in five")] bool IsHeldOut,
    string Band,
    double Score,
    decimal RevenueAtRiskUsd,
    [Pii] IReadOnlyList<string> Reasons,
    int ModelVersion);
