using Reelhouse.Jobs.Tables;
using Reelhouse.Segments.Rfm;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Scores.Segments;

/// <summary>Subscribers with their segments → the segments of both kinds.</summary>
internal static class SegmentsTransform
{
    public static DataFrame Apply(DataFrame subscribers) => Of(subscribers, Segment.Rfm, "rfm_segment", Meaning()).UnionByName(Of(subscribers, Segment.Cluster, "cluster", Col("cluster_explanation")));

    private static DataFrame Of(DataFrame subscribers, string kind, string name, Column explanation)
    {
        var segments = subscribers.WithColumn("explanation", explanation).GroupBy(name, "as_of_date", "explanation").Agg(
            Count(Lit(1)).As("subscriber_count"),
            Mean("days_since_watched"),
            Mean("sessions_month"),
            Mean("watched_hours_month"),
            Mean("monthly_usd"),
            Mean("paid_usd"));
        return Rows.Of<Segment>(segments)
            .Set(row => row.Kind, Lit(kind))
            .Set(row => row.Name, Col(name))
            .Set(row => row.AsOfDate, Col("as_of_date"))
            .Set(row => row.Explanation, Col("explanation"))
            .Set(row => row.SubscriberCount, Col("subscriber_count"))
            .Set(row => row.Share, Col("subscriber_count") / Sum("subscriber_count").Over(Window.PartitionBy("as_of_date")))
            .Set(row => row.DaysSinceWatched, Col("days_since_watched"))
            .Set(row => row.SessionsMonth, Col("sessions_month"))
            .Set(row => row.WatchedHoursMonth, Col("watched_hours_month"))
            .Set(row => row.MonthlyUsd, Col("monthly_usd"))
            .Set(row => row.PaidUsd, Col("paid_usd"))
            .ToRows();
    }

    private static Column Mean(string feature) => Avg($"features.{feature}").As(feature);

    private static Column Meaning() => Coalesce([.. RfmSegment.All.Select(segment => When(Col("rfm_segment") == segment.Name, Lit(segment.Meaning)))]);
}
