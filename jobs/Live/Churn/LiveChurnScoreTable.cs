using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>What the champion says of subscribers while the day goes on: rows are only added, a subscriber's newest batch counts.</summary>
[Table("gold.churn_scores_live", Owner = "machine learning", Grain = "A subscriber in a batch of messages that told something of them")]
internal sealed record LiveChurnScore(
    [Key, Pii] string SubscriberId,
    [Key, Doc("The batch's number, from 1")] long Batch,
    [PartitionedBy, Doc("The day as whose end the features were computed, of what had come until then")] DateOnly AsOfDate,
    [Doc("The chance that they leave within a week, from 0 to 1")] double Score,
    [Doc("high, medium or low")] string Band,
    [Pii, Doc("What drives the score up, in words, the strongest first")] IReadOnlyList<string> Reasons,
    [Doc("The chance times a year of what they pay")] decimal RevenueAtRiskUsd,
    [Doc("The version of the model in the registry")] int ModelVersion,
    [Doc("What the version was to the registry when it scored")] string ModelAlias);
