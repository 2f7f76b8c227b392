using Apache.Arrow;
using Apache.Arrow.Types;
using CalendarInterval = Reelhouse.Spark.Sql.Types.CalendarInterval;
using MonthDayNanosecond = Apache.Arrow.Scalars.MonthDayNanosecondInterval;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Readers of values without parts.</summary>
internal static class ScalarReaders
{
    /// <summary>A reader for the type, or null when the column's values do not go into it.</summary>
    public static ColumnReader? Find(Type type, IArrowArray array, Slot slot) => array switch
    {
        BooleanArray flags when type == typeof(bool) => new BooleanReader(flags),
        StringArray when type == typeof(string) => new StringReader(array, isLarge: false),
        LargeStringArray when type == typeof(string) => new StringReader(array, isLarge: true),
        BinaryArray when type == typeof(byte[]) => new BinaryReader(array, isLarge: false),
        LargeBinaryArray when type == typeof(byte[]) => new BinaryReader(array, isLarge: true),
        Decimal128Array when type == typeof(decimal) => new DecimalReader(array, ((Decimal128Type)array.Data.DataType).Scale, slot),
        YearMonthIntervalArray when type == typeof(int) => new PrimitiveReader<int>(array),
        MonthDayNanosecondIntervalArray when type == typeof(CalendarInterval) =>
            new ConvertedReader<MonthDayNanosecond, CalendarInterval>(new PrimitiveReader<MonthDayNanosecond>(array), Times.ToCalendarInterval, slot),
        Date32Array or TimestampArray or Time64Array or DurationArray => FindTime(type, array, slot),
        _ => FindNumber(type, array, slot),
    };

    private static ColumnReader? FindTime(Type type, IArrowArray array, Slot slot) => array switch
    {
        Date32Array when type == typeof(DateOnly) => new ConvertedReader<int, DateOnly>(new PrimitiveReader<int>(array), Times.ToDate, slot),
        Date32Array when type == typeof(DateTime) => new ConvertedReader<int, DateTime>(new PrimitiveReader<int>(array), Times.ToMidnight, slot),
        TimestampArray when type == typeof(DateTimeOffset) && IsMoment(array) => Micros(array, Times.ToMoment, slot),
        TimestampArray when type == typeof(DateTime) && IsMoment(array) => Micros(array, Times.ToUtc, slot),
        TimestampArray when type == typeof(DateTime) => Micros(array, Times.ToWallClock, slot),
        DurationArray when type == typeof(TimeSpan) => Micros(array, Times.ToTimeSpan, slot),
        Time64Array when type == typeof(TimeOnly) => Micros(array, Times.ToTimeOfDay, slot),
        _ => null,
    };

    // Spark keeps a timestamp with the session's zone and a timestamp_ntz without one.
    private static bool IsMoment(IArrowArray array) => ((TimestampType)array.Data.DataType).IsTimeZoneAware;

    private static ConvertedReader<long, T> Micros<T>(IArrowArray array, Func<long, T> convert, Slot slot)
    {
        var ticks = Times.TicksOf(array.Data.DataType);
        return new ConvertedReader<long, T>(new PrimitiveReader<long>(array), count => convert(ticks(count)), slot);
    }

    private static ColumnReader? FindNumber(Type type, IArrowArray array, Slot slot) => array switch
    {
        Int8Array => NumberReaders.Find<sbyte>(type, array, slot),
        Int16Array => NumberReaders.Find<short>(type, array, slot),
        Int32Array => NumberReaders.Find<int>(type, array, slot),
        Int64Array => NumberReaders.Find<long>(type, array, slot),
        FloatArray => NumberReaders.Find<float>(type, array, slot),
        DoubleArray => NumberReaders.Find<double>(type, array, slot),
        _ => null,
    };
}
