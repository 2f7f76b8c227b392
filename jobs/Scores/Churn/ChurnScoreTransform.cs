using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Churn;

/// <summary>Features → candidates, and what a model said of them → scores.</summary>
internal static class ChurnScoreTransform
{
    public static DataFrame Candidates(DataFrame features, DateOnly runDate, bool hasChampion) => Rows.Of<ChurnScoreCandidate>(features)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.AsOfDate, Col("as_of_date"))
        .Set(row => row.Features, Col("features"))
        .Set(row => row.IsRunDate, Col("as_of_date") == Lit(runDate))
        .Set(row => row.HasChampion, Lit(hasChampion))
        .ToRows();

    public static DataFrame Publish(DataFrame scored, ModelVersion version, string alias) => Rows.Of<ChurnScoreRow>(scored)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.RunDate, Col("as_of_date"))
        .Set(row => row.Score, Col("score"))
        .Set(row => row.Band, Col("band"))
        .Set(row => row.Reasons, Col("reasons"))
        .Set(row => row.RevenueAtRiskUsd, Col("revenue_at_risk_usd"))
        .Set(row => row.ModelVersion, Lit(version.Version))
        .Set(row => row.LearntTo, Lit(ChurnChampion.LearntTo(version)))
        .Set(row => row.ModelAlias, Lit(alias))
        .ToRows();
}
