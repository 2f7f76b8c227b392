using Reelhouse.Features;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Recommendations;

/// <summary>What subscribers watched.</summary>
public static class Plays
{
    /// <summary>One row for each session that something was seen in, as it was known at the end of a day.</summary>
    /// <param name="playback">Signs of life of sessions: subscriber_id, session_id, title_id, event_at, received_at, position_seconds.</param>
    /// <param name="day">The day.</param>
    /// <returns>subscriber_id, title_id, played_date, watched_hours.</returns>
    public static DataFrame Known(DataFrame playback, DateOnly day) => PointInTime.Known(playback, day)
        .GroupBy("subscriber_id", "session_id")
        .Agg(Min("title_id").As("title_id"), ToDate(Min("event_at")).As("played_date"), (Max("position_seconds") / 3600.0).As("watched_hours"))
        .Filter(Col("watched_hours") > 0)
        .Drop("session_id");

    /// <summary>How long each subscriber watched each title: subscriber_id, title_id, watched_hours.</summary>
    /// <param name="plays">What <see cref="Known"/> gives.</param>
    public static DataFrame ByTitle(DataFrame plays) => plays.GroupBy("subscriber_id", "title_id").Agg(Sum("watched_hours").As("watched_hours"));
}
