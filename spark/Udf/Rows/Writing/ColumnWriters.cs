using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;
using SparkTypes = Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Makes the writers that bring .NET values into Arrow arrays.</summary>
internal static class ColumnWriters
{
    /// <summary>A writer of records, and with it the parts they are written by.</summary>
    public static RecordWriter<T> ForRecords<T>(SparkTypes.StructType schema, string column = "") =>
        new(column, ArrowTypes.ToArrow(schema), [.. RecordParts.Of<T>(schema)]);

    public static RowWriter ForRows(SparkTypes.StructType schema, string column = "") =>
        new(column, ArrowTypes.ToArrow(schema), [.. schema.Fields.Select(field => (ForObjects(field.DataType, field.Name), field.IsNullable))]);

    /// <summary>A <see cref="ColumnWriter{T}"/> of the target's type, without <see cref="Nullable{T}"/>.</summary>
    public static ColumnWriter Create(Target target, SparkTypes.DataType type, string column) => type switch
    {
        SparkTypes.StructType parts => New(nameof(ForRecords), [target.Type], parts, column),
        SparkTypes.ArrayType array => CreateList(target, array, column),
        SparkTypes.MapType map => CreateMap(target, map, column),
        _ when target.Type.IsEnum => (ColumnWriter)Activator.CreateInstance(typeof(EnumWriter<>).MakeGenericType(target.Type), column)!,
        _ => CreateScalar(type, column),
    };

    /// <summary>A <see cref="ValueSink{T}"/> of the target's declared type.</summary>
    public static object SinkFor(Target target, ColumnWriter writer) => target switch
    {
        { Type.IsValueType: true, IsNullable: true } => Activator.CreateInstance(typeof(NullableSink<>).MakeGenericType(target.Type), writer)!,
        { Type.IsValueType: true } => Activator.CreateInstance(typeof(ValuesSink<>).MakeGenericType(target.Type), writer)!,
        _ => Activator.CreateInstance(typeof(ObjectsSink<>).MakeGenericType(target.Type), writer, target.IsNullable)!,
    };

    // Rows hold whatever their maker put there: each type of column takes the values that suit it.
    private static ColumnWriter ForObjects(SparkTypes.DataType type, string column) => type switch
    {
        SparkTypes.StructType parts => ForRows(parts, column),
        SparkTypes.NullType => new NullsWriter(column),
        SparkTypes.ArrayType or SparkTypes.MapType => Create(new Target(NaturalTypes.Of(ArrowTypes.ToArrow(type)), true, null), type, column),
        _ => CreateScalar(type, column),
    };

    private static ColumnWriter CreateList(Target target, SparkTypes.ArrayType array, string column)
    {
        var element = target.Argument(0);
        var elements = Create(element, array.ElementType, $"{column}.element");
        return (ColumnWriter)Activator.CreateInstance(
            typeof(ListWriter<,>).MakeGenericType(target.Type, element.Declared), column, ArrowTypes.ToArrow(array), elements, SinkFor(element, elements))!;
    }

    private static ColumnWriter CreateMap(Target target, SparkTypes.MapType map, string column)
    {
        var (key, value) = (target.Argument(0) with { IsNullable = false }, target.Argument(1));
        var keys = Create(key, map.KeyType, $"{column}.key");
        var values = Create(value, map.ValueType, $"{column}.value");
        return (ColumnWriter)Activator.CreateInstance(
            typeof(MapWriter<,,>).MakeGenericType(target.Type, key.Type, value.Declared),
            column, ArrowTypes.ToArrow(map), keys, SinkFor(key, keys), values, SinkFor(value, values))!;
    }

    private static ColumnWriter CreateScalar(SparkTypes.DataType type, string column)
    {
        var arrow = ArrowTypes.ToArrow(type);
        return type switch
        {
            SparkTypes.BooleanType => new BooleanWriter(column),
            SparkTypes.ByteType => Same<sbyte>(column, arrow),
            SparkTypes.ShortType => Same<short>(column, arrow),
            SparkTypes.IntegerType or SparkTypes.YearMonthIntervalType => Same<int>(column, arrow),
            SparkTypes.LongType => Same<long>(column, arrow),
            SparkTypes.FloatType => Same<float>(column, arrow),
            SparkTypes.DoubleType => Same<double>(column, arrow),
            SparkTypes.DecimalType number => new FixedWidthWriter<decimal, Int128>(column, arrow, value => Decimals.Unscale(value, number, column)),
            SparkTypes.BinaryType => new BinaryWriter(column),
            SparkTypes.DateType => new FixedWidthWriter<DateOnly, int>(column, arrow, Times.FromDate),
            SparkTypes.TimestampType => new FixedWidthWriter<DateTimeOffset, long>(column, arrow, Times.FromMoment),
            SparkTypes.TimestampNTZType => new FixedWidthWriter<DateTime, long>(column, arrow, Times.FromWallClock),
            SparkTypes.TimeType => new FixedWidthWriter<TimeOnly, long>(column, arrow, Times.FromTimeOfDay),
            SparkTypes.DayTimeIntervalType => new FixedWidthWriter<TimeSpan, long>(column, arrow, Times.FromTimeSpan),
            _ => new StringWriter(column),
        };
    }

    private static FixedWidthWriter<T, T> Same<T>(string column, IArrowType type)
        where T : unmanaged => new(column, type, static value => value);

    private static ColumnWriter New(string method, Type[] types, params object[] arguments) =>
        (ColumnWriter)typeof(ColumnWriters).GetMethod(method)!.MakeGenericMethod(types).Invoke(null, arguments)!;
}
