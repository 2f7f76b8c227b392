using Apache.Arrow.Scalars;
using Apache.Arrow.Types;
using CalendarInterval = Reelhouse.Spark.Sql.Types.CalendarInterval;

namespace Reelhouse.Spark.Rows;

/// <summary>Spark's counts of days and microseconds since 1970, and .NET's dates and times.</summary>
internal static class Times
{
    private const long NanosecondsPerMicrosecond = 1_000;
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static DateOnly ToDate(int days) => DateOnly.FromDayNumber(checked(EpochDay + days));

    public static DateTime ToMidnight(int days) => ToDate(days).ToDateTime(TimeOnly.MinValue);

    public static DateTimeOffset ToMoment(long ticks) => new(ToUtc(ticks));

    public static DateTime ToUtc(long ticks) => DateTime.UnixEpoch.AddTicks(ticks);

    public static DateTime ToWallClock(long ticks) => DateTime.SpecifyKind(ToUtc(ticks), DateTimeKind.Unspecified);

    public static TimeSpan ToTimeSpan(long ticks) => new(ticks);

    public static TimeOnly ToTimeOfDay(long ticks) => new(ticks);

    public static CalendarInterval ToCalendarInterval(MonthDayNanosecondInterval interval) =>
        new(interval.Months, interval.Days, interval.Nanoseconds / NanosecondsPerMicrosecond);

    public static int FromDate(DateOnly date) => date.DayNumber - EpochDay;

    public static long FromMoment(DateTimeOffset moment) => (moment.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static long FromWallClock(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static long FromTimeSpan(TimeSpan length) => length.Ticks / TimeSpan.TicksPerMicrosecond;

    public static long FromTimeOfDay(TimeOnly time) => time.Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>How a count of the column's unit becomes .NET's ticks. Spark's unit is the microsecond, and for times of day the nanosecond.</summary>
    public static Func<long, long> TicksOf(IArrowType type) => (type switch
    {
        TimeBasedType time => time.Unit,
        _ => throw new ArgumentException($"{type.Name} has no unit of time."),
    }) switch
    {
        TimeUnit.Second => count => checked(count * TimeSpan.TicksPerSecond),
        TimeUnit.Millisecond => count => checked(count * TimeSpan.TicksPerMillisecond),
        TimeUnit.Microsecond => count => checked(count * TimeSpan.TicksPerMicrosecond),
        _ => count => count / TimeSpan.NanosecondsPerTick,
    };
}
