using Reelhouse.Scoring;

namespace Reelhouse.Churn.Scoring;

/// <summary>What a model says of a subscriber.</summary>
/// <param name="Score">The chance that they leave within <see cref="ChurnSnapshots.HorizonDays"/>, from 0 to 1.</param>
/// <param name="Band"><c>high</c>, <c>medium</c> or <c>low</c>: <see cref="ChurnBands"/>.</param>
/// <param name="Reasons">What drives the score up, in words, the strongest first; three at most.</param>
/// <param name="RevenueAtRiskUsd">What is expected to be lost: the chance times <see cref="MonthsAtRisk"/> months of what they pay.</param>
public sealed record ChurnScore(double Score, string Band, IReadOnlyList<string> Reasons, decimal RevenueAtRiskUsd)
{
    /// <summary>Whoever leaves is taken to have stayed for a year otherwise.</summary>
    public const int MonthsAtRisk = 12;

    internal static ChurnScore Of(ChurnFeatures features, double score, IEnumerable<ScoreReason> contributions) => new(
        score,
        ChurnBands.Of(score),
        ChurnReasons.InWords(features, contributions),
        Math.Round((decimal)(score * features.MonthlyUsd * MonthsAtRisk), 2));
}
