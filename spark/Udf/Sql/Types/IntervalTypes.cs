namespace Reelhouse.Spark.Sql.Types;

/// <summary>The units a day-time interval may start and end with.</summary>
public enum DayTimeField
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Seconds and their fraction.</summary>
    Second,
}

/// <summary>The units a year-month interval may start and end with.</summary>
public enum YearMonthField
{
    /// <summary>Years.</summary>
    Year,

    /// <summary>Months.</summary>
    Month,
}

/// <summary>Lengths of time up to days, in microseconds; <see cref="TimeSpan"/> in .NET.</summary>
/// <param name="StartField">The largest unit; days by default.</param>
/// <param name="EndField">The smallest unit; seconds by default.</param>
public sealed record DayTimeIntervalType(DayTimeField StartField = DayTimeField.Day, DayTimeField EndField = DayTimeField.Second) : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => IntervalName.Of(StartField, EndField);
}

/// <summary>Lengths of time in years and months.</summary>
/// <param name="StartField">The larger unit; years by default.</param>
/// <param name="EndField">The smaller unit; months by default.</param>
public sealed record YearMonthIntervalType(YearMonthField StartField = YearMonthField.Year, YearMonthField EndField = YearMonthField.Month)
    : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => IntervalName.Of(StartField, EndField);
}

/// <summary>Lengths of time in months, days and microseconds, each kept apart.</summary>
public sealed record CalendarIntervalType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "interval";
}

internal static class IntervalName
{
    public static string Of<TField>(TField start, TField end) where TField : struct, Enum =>
        EqualityComparer<TField>.Default.Equals(start, end) ? $"interval {Word(start)}" : $"interval {Word(start)} to {Word(end)}";

    private static string Word<TField>(TField field) where TField : struct, Enum => field.ToString().ToLowerInvariant();
}
