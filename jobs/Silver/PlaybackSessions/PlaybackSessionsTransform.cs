using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.PlaybackSessions;

/// <summary>Events → sessions. Position and rebuffering are running totals, so the largest is the session's.</summary>
internal static class PlaybackSessionsTransform
{
    public static DataFrame Apply(DataFrame events) => events.GroupBy("session_id").Agg(
        Min("subscriber_id").As("subscriber_id"),
        Min("title_id").As("title_id"),
        Min("device").As("device"),
        Min("device_model").As("device_model"),
        Min("city").As("city"),
        Min("country").As("country"),
        Min("isp").As("isp"),
        Min("event_at").As("started_at"),
        Max("event_at").As("ended_at"),
        Max("position_seconds").As("watch_seconds"),
        Max("rebuffer_count").As("rebuffer_count"),
        Max("rebuffer_seconds").As("rebuffer_seconds"),
        BoolOr(Col("event_type") == PlaybackEvent.Failed).As("is_start_failure"),
        Count(Lit(1)).As("event_count"),
        Max("received_at").As("received_at"));
}
