using Reelhouse.Churn.Scoring;

namespace Reelhouse.Serving.Requests;

/// <summary>What the model says of one.</summary>
internal sealed record ScoredSubscriber(string? SubscriberId, double Score, string Band, IReadOnlyList<string> Reasons, decimal RevenueAtRiskUsd)
{
    public static ScoredSubscriber Of(ChurnScore score, string? id) => new(id, score.Score, score.Band, score.Reasons, score.RevenueAtRiskUsd);
}
