using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Segments;

/// <summary>Subscribers, and those of them in clusters → their segments.</summary>
internal static class SubscriberSegmentsTransform
{
    public static DataFrame Subjects(DataFrame subscribers, DataFrame there) => Rows.Of<SegmentSubject>(subscribers.Select("subscriber_id").Join(there, ["subscriber_id"], "left"))
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.MonthlyUsd, Col("monthly_usd"))
        .ToRows();

    public static DataFrame Apply(DataFrame clustered, DateOnly day) => Rows.Of<SubscriberSegment>(clustered)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.AsOfDate, Lit(day))
        .Set(row => row.RecencyScore, Col("recency_score"))
        .Set(row => row.FrequencyScore, Col("frequency_score"))
        .Set(row => row.MonetaryScore, Col("monetary_score"))
        .Set(row => row.RfmSegment, Col("rfm_segment"))
        .Set(row => row.Cluster, Col("cluster"))
        .Set(row => row.ClusterExplanation, Col("cluster_explanation"))
        .Set(row => row.Features, Col("features"))
        .ToRows();
}
