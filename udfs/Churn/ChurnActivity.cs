using Reelhouse.Features;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Churn;

/// <summary>What subscribers did, as it was known at the end of each of some days: an event counts from the day on which it had happened and been received.</summary>
public static class ChurnActivity
{
    /// <summary>One row for each session, payment and request for help that was known on a day.</summary>
    /// <param name="playback">Signs of life of sessions: subscriber_id, session_id, event_at, received_at, position_seconds, rebuffer_count, event_type.</param>
    /// <param name="payments">Attempts at payments: subscriber_id, event_at, received_at, event_type, attempt.</param>
    /// <param name="tickets">Requests for help: subscriber_id, event_at, received_at.</param>
    /// <param name="days">The days: as_of_date.</param>
    /// <returns>subscriber_id, as_of_date, kind, at, age_days (from then to the day's end), watched_hours, start_failures, rebuffers, failed_attempts.</returns>
    public static DataFrame Known(DataFrame playback, DataFrame payments, DataFrame tickets, DataFrame days) =>
        Sessions(PointInTime.Known(playback, days)).UnionByName(Payments(PointInTime.Known(payments, days))).UnionByName(Tickets(PointInTime.Known(tickets, days)));

    // Position and interruptions are a session's so far, so the largest that was known is the session's.
    private static DataFrame Sessions(DataFrame playback) => Rows(
        playback.GroupBy("as_of_date", "subscriber_id", "session_id").Agg(
            Min("event_at").As("event_at"),
            (Max("position_seconds") / 3600.0).As("watched_hours"),
            Max("rebuffer_count").As("rebuffers"),
            BoolOr(Col("event_type") == "playback_failed").Cast("int").As("start_failures")),
        "session",
        watchedHours: Col("watched_hours"),
        startFailures: Col("start_failures"),
        rebuffers: Col("rebuffers"));

    private static DataFrame Payments(DataFrame payments) => Rows(
        payments, "payment", failedAttempts: When(Col("event_type") == "payment_failed", Col("attempt")).Otherwise(0));

    private static DataFrame Tickets(DataFrame tickets) => Rows(tickets, "ticket");

    private static DataFrame Rows(DataFrame events, string kind, Column? watchedHours = null, Column? startFailures = null, Column? rebuffers = null, Column? failedAttempts = null) => events.Select(
        Col("subscriber_id"),
        Col("as_of_date"),
        Lit(kind).As("kind"),
        Col("event_at").As("at"),
        PointInTime.DaysSince("event_at").As("age_days"),
        (watchedHours ?? Lit(null)).Cast("double").As("watched_hours"),
        (startFailures ?? Lit(null)).Cast("int").As("start_failures"),
        (rebuffers ?? Lit(null)).Cast("int").As("rebuffers"),
        (failedAttempts ?? Lit(null)).Cast("int").As("failed_attempts"));
}
