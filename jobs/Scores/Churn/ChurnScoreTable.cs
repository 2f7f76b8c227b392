using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Churn;

/// <summary>Who will leave, why, and what that is worth, as the champion says.</summary>
[Table("gold.churn_scores", Owner = "machine learning", Grain = "A subscriber at the end of a run date")]
internal sealed record ChurnScoreRow(
    [Key, Pii] string SubscriberId,
    [Key, PartitionedBy] DateOnly RunDate,
    [Doc("The chance that they leave within a week, from 0 to 1")] double Score,
    [Doc("high, medium or low")] string Band,
    [Pii, Doc("What drives the score up, in words, the strongest first")] IReadOnlyList<string> Reasons,
    [Doc("The chance times a year of what they pay")] decimal RevenueAtRiskUsd,
    [Doc("The version of the model in the registry")] int ModelVersion,
    [Doc("The last day that the version has learnt from: it knew the outcomes of a week after")] DateOnly? LearntTo,
    [Doc("What the version was to the registry when it scored")] string ModelAlias);
