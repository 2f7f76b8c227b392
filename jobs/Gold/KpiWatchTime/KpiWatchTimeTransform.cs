using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiWatchTime;

/// <summary>Sessions → watch time by day.</summary>
internal static class KpiWatchTimeTransform
{
    public static DataFrame Apply(DataFrame playbacks) => playbacks.GroupBy(Col("playback_date"), Trunc("playback_date", "month").As("month_start")).Agg(
        Count(Lit(1)).As("session_count"),
        Sum("watch_seconds").As("watch_seconds"),
        CountDistinct("subscriber_id").As("subscriber_count"),
        CountIf("is_start_failure").As("start_failure_count"),
        Sum("rebuffer_seconds").As("rebuffer_seconds"));
}
