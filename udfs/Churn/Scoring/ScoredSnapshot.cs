using Reelhouse.Scoring;

namespace Reelhouse.Churn.Scoring;

/// <summary>A snapshot with what the model says of it.</summary>
internal sealed record ScoredSnapshot(string SubscriberId, DateOnly AsOfDate, ChurnFeatures Features, double Score, IReadOnlyList<ScoreReason> Reasons)
{
    public SnapshotScore InWords()
    {
        var (score, band, reasons, revenue) = ChurnScore.Of(Features, Score, Reasons);
        return new(SubscriberId, AsOfDate, score, band, reasons, revenue);
    }
}

/// <summary>The columns that <see cref="ChurnScorer.ScoreAsync"/> gives.</summary>
internal sealed record SnapshotScore(string SubscriberId, DateOnly AsOfDate, double Score, string Band, IReadOnlyList<string> Reasons, decimal RevenueAtRiskUsd);
