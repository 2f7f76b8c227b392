namespace Reelhouse.Jobs.Scores;

/// <summary>The jobs that say what models and statistics make of the warehouse, subscriber by subscriber and hour by hour.</summary>
internal static class ScoreJobs
{
    public static IEnumerable<IJob> All =>
    [
        new Anomalies.AnomaliesJob(),
        new AnomalyJudgement.AnomalyJudgementJob(),
        new Churn.ChurnScoresJob(),
        new ChurnCalls.ChurnCallsJob(),
        new ChurnDrift.ChurnDriftJob(),
        new ChurnJudgement.ChurnJudgementJob(),
        new Recommendations.RecommendationQualityJob(),
        new Recommendations.RecommendationsJob(),
        new Segments.SegmentsJob(),
        new Segments.SubscriberSegmentsJob(),
    ];
}
