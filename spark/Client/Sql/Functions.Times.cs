namespace Reelhouse.Spark.Sql;

/// <content>Intervals and timestamps made from their parts.</content>
public static partial class Functions
{
    /// <summary>An interval of days, hours, minutes and seconds.</summary>
    /// <param name="days">Days; 0 when left out.</param>
    /// <param name="hours">Hours; 0 when left out.</param>
    /// <param name="mins">Minutes; 0 when left out.</param>
    /// <param name="secs">Seconds with their fraction; 0 when left out.</param>
    public static Column MakeDtInterval(
        ColumnOrName? days = null, ColumnOrName? hours = null, ColumnOrName? mins = null, ColumnOrName? secs = null) =>
        Call("make_dt_interval", OrZero(days), OrZero(hours), OrZero(mins), OrZeroSeconds(secs));

    /// <summary>An interval of years, months, weeks, days, hours, minutes and seconds.</summary>
    /// <param name="years">Years; 0 when left out.</param>
    /// <param name="months">Months; 0 when left out.</param>
    /// <param name="weeks">Weeks; 0 when left out.</param>
    /// <param name="days">Days; 0 when left out.</param>
    /// <param name="hours">Hours; 0 when left out.</param>
    /// <param name="mins">Minutes; 0 when left out.</param>
    /// <param name="secs">Seconds with their fraction; 0 when left out.</param>
    public static Column MakeInterval(
        ColumnOrName? years = null,
        ColumnOrName? months = null,
        ColumnOrName? weeks = null,
        ColumnOrName? days = null,
        ColumnOrName? hours = null,
        ColumnOrName? mins = null,
        ColumnOrName? secs = null) =>
        Call("make_interval", OrZero(years), OrZero(months), OrZero(weeks), OrZero(days), OrZero(hours), OrZero(mins), OrZeroSeconds(secs));

    /// <summary>As <see cref="MakeInterval"/>; null when the interval would be too long.</summary>
    /// <param name="years">Years; 0 when left out.</param>
    /// <param name="months">Months; 0 when left out.</param>
    /// <param name="weeks">Weeks; 0 when left out.</param>
    /// <param name="days">Days; 0 when left out.</param>
    /// <param name="hours">Hours; 0 when left out.</param>
    /// <param name="mins">Minutes; 0 when left out.</param>
    /// <param name="secs">Seconds with their fraction; 0 when left out.</param>
    public static Column TryMakeInterval(
        ColumnOrName? years = null,
        ColumnOrName? months = null,
        ColumnOrName? weeks = null,
        ColumnOrName? days = null,
        ColumnOrName? hours = null,
        ColumnOrName? mins = null,
        ColumnOrName? secs = null) =>
        Call("try_make_interval", OrZero(years), OrZero(months), OrZero(weeks), OrZero(days), OrZero(hours), OrZero(mins), OrZeroSeconds(secs));

    /// <summary>A timestamp from its parts, an error when they are none.</summary>
    /// <param name="years">Year.</param>
    /// <param name="months">Month, 1 to 12.</param>
    /// <param name="days">Day of the month.</param>
    /// <param name="hours">Hour.</param>
    /// <param name="mins">Minute.</param>
    /// <param name="secs">Second with its fraction.</param>
    /// <param name="timezone">The time zone's name; the session's when left out.</param>
    public static Column MakeTimestamp(
        ColumnOrName years,
        ColumnOrName months,
        ColumnOrName days,
        ColumnOrName hours,
        ColumnOrName mins,
        ColumnOrName secs,
        ColumnOrName? timezone = null) =>
        Call("make_timestamp", [years.Column, months.Column, days.Column, hours.Column, mins.Column, secs.Column, .. Given(timezone)]);

    /// <summary>A timestamp from a date and a time of day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="timezone">The time zone's name; the session's when left out.</param>
    public static Column MakeTimestamp(ColumnOrName date, ColumnOrName time, ColumnOrName? timezone = null) =>
        Call("make_timestamp", [date.Column, time.Column, .. Given(timezone)]);

    /// <summary>A timestamp from its parts, null when they are none.</summary>
    /// <param name="years">Year.</param>
    /// <param name="months">Month, 1 to 12.</param>
    /// <param name="days">Day of the month.</param>
    /// <param name="hours">Hour.</param>
    /// <param name="mins">Minute.</param>
    /// <param name="secs">Second with its fraction.</param>
    /// <param name="timezone">The time zone's name; the session's when left out.</param>
    public static Column TryMakeTimestamp(
        ColumnOrName years,
        ColumnOrName months,
        ColumnOrName days,
        ColumnOrName hours,
        ColumnOrName mins,
        ColumnOrName secs,
        ColumnOrName? timezone = null) =>
        Call("try_make_timestamp", [years.Column, months.Column, days.Column, hours.Column, mins.Column, secs.Column, .. Given(timezone)]);

    /// <summary>A timestamp from a date and a time of day, null when one is missing.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="timezone">The time zone's name; the session's when left out.</param>
    public static Column TryMakeTimestamp(ColumnOrName date, ColumnOrName time, ColumnOrName? timezone = null) =>
        Call("try_make_timestamp", [date.Column, time.Column, .. Given(timezone)]);

    /// <summary>A timestamp without time zone from its parts, an error when they are none.</summary>
    /// <param name="years">Year.</param>
    /// <param name="months">Month, 1 to 12.</param>
    /// <param name="days">Day of the month.</param>
    /// <param name="hours">Hour.</param>
    /// <param name="mins">Minute.</param>
    /// <param name="secs">Second with its fraction.</param>
    public static Column MakeTimestampNtz(
        ColumnOrName years, ColumnOrName months, ColumnOrName days, ColumnOrName hours, ColumnOrName mins, ColumnOrName secs) =>
        Call("make_timestamp_ntz", years.Column, months.Column, days.Column, hours.Column, mins.Column, secs.Column);

    /// <summary>A timestamp without time zone from a date and a time of day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time of day.</param>
    public static Column MakeTimestampNtz(ColumnOrName date, ColumnOrName time) => Call("make_timestamp_ntz", date.Column, time.Column);

    /// <summary>A timestamp without time zone from its parts, null when they are none.</summary>
    /// <param name="years">Year.</param>
    /// <param name="months">Month, 1 to 12.</param>
    /// <param name="days">Day of the month.</param>
    /// <param name="hours">Hour.</param>
    /// <param name="mins">Minute.</param>
    /// <param name="secs">Second with its fraction.</param>
    public static Column TryMakeTimestampNtz(
        ColumnOrName years, ColumnOrName months, ColumnOrName days, ColumnOrName hours, ColumnOrName mins, ColumnOrName secs) =>
        Call("try_make_timestamp_ntz", years.Column, months.Column, days.Column, hours.Column, mins.Column, secs.Column);

    /// <summary>A timestamp without time zone from a date and a time of day, null when one is missing.</summary>
    /// <param name="date">The date.</param>
    /// <param name="time">The time of day.</param>
    public static Column TryMakeTimestampNtz(ColumnOrName date, ColumnOrName time) =>
        Call("try_make_timestamp_ntz", date.Column, time.Column);

    private static Column OrZero(ColumnOrName? part) => part?.Column ?? Lit(0);

    private static Column OrZeroSeconds(ColumnOrName? part) => part?.Column ?? Lit(0m);

    private static IEnumerable<Column> Given(ColumnOrName? part) => part is { } given ? [given.Column] : [];
}
