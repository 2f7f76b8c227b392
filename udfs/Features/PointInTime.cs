using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Features;

/// <summary>What was known on a day: events that had happened by its end, and had been received by then. What arrives late, a correction too, changes no earlier day.</summary>
public static class PointInTime
{
    /// <summary>Each event on each day that it was known on.</summary>
    /// <param name="events">Events with event_at and received_at.</param>
    /// <param name="days">Few days: as_of_date.</param>
    public static DataFrame Known(DataFrame events, DataFrame days) => events.Join(Broadcast(days), (Col("event_at") < End) & (Col("received_at") < End));

    /// <summary>Each event that was known on a day, with the day: as_of_date.</summary>
    /// <param name="events">Events with event_at and received_at.</param>
    /// <param name="day">The day.</param>
    public static DataFrame Known(DataFrame events, DateOnly day) => events.WithColumn("as_of_date", Lit(day)).Filter((Col("event_at") < End) & (Col("received_at") < End));

    /// <summary>The end of the day, in the session's time zone.</summary>
    public static Column End => DateAdd("as_of_date", 1).Cast("timestamp");

    /// <summary>Days from an instant to the day's end, in fractions.</summary>
    public static Column DaysSince(string instant) => (UnixMicros(End) - UnixMicros(instant)) / 86_400_000_000.0;
}
