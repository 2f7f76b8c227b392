using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Sql;
using CalendarInterval = Reelhouse.Spark.Sql.Types.CalendarInterval;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>The .NET type that suits a column, for rows whose columns nobody described.</summary>
internal static class NaturalTypes
{
    public static Type Of(IArrowType type) => type switch
    {
        BooleanType => typeof(bool),
        Int8Type => typeof(sbyte),
        Int16Type => typeof(short),
        Int32Type => typeof(int),
        Int64Type => typeof(long),
        FloatType => typeof(float),
        DoubleType => typeof(double),
        Decimal128Type => typeof(decimal),
        StringType or LargeStringType => typeof(string),
        BinaryType or LargeBinaryType => typeof(byte[]),
        Date32Type => typeof(DateOnly),
        TimestampType timestamp => timestamp.IsTimeZoneAware ? typeof(DateTimeOffset) : typeof(DateTime),
        Time64Type => typeof(TimeOnly),
        DurationType => typeof(TimeSpan),
        IntervalType { Unit: IntervalUnit.YearMonth } => typeof(int),
        IntervalType { Unit: IntervalUnit.MonthDayNanosecond } => typeof(CalendarInterval),
        StructType => typeof(Row),
        MapType map => typeof(Dictionary<,>).MakeGenericType(Of(map.KeyField.DataType), Element(map.ValueField)),
        ListType list => Element(list.ValueField).MakeArrayType(),
        NullType => typeof(object),
        _ => throw new NotSupportedException($"Columns of Arrow type {type.Name} are not read."),
    };

    private static Type Element(Field field)
    {
        var type = Of(field.DataType);
        return field.IsNullable && type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
    }
}
