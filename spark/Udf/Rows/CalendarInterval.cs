namespace Reelhouse.Spark.Sql.Types;

/// <summary>A length of time whose months, days and microseconds are kept apart, as <c>make_interval</c> makes it.</summary>
/// <param name="Months">Months, years included.</param>
/// <param name="Days">Days, weeks included; a day may have 23 to 25 hours.</param>
/// <param name="Microseconds">Everything below days.</param>
public readonly record struct CalendarInterval(int Months, int Days, long Microseconds);
