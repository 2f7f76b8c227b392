using Apache.Arrow;
using Apache.Arrow.Types;
using SparkTypes = Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows;

/// <summary>Arrow's types and Spark's, as Spark's own ArrowUtils pairs them.</summary>
internal static class ArrowTypes
{
    private const string Utc = "UTC";

    public static SparkTypes.StructType ToSpark(Schema schema) => new(schema.FieldsList.Select(ToSpark));

    public static SparkTypes.StructType ToSpark(StructArray structs) => new(((StructType)structs.Data.DataType).Fields.Select(ToSpark));

    public static SparkTypes.DataType ToSpark(IArrowType type) => type switch
    {
        BooleanType => new SparkTypes.BooleanType(),
        Int8Type => new SparkTypes.ByteType(),
        Int16Type => new SparkTypes.ShortType(),
        Int32Type => new SparkTypes.IntegerType(),
        Int64Type => new SparkTypes.LongType(),
        FloatType => new SparkTypes.FloatType(),
        DoubleType => new SparkTypes.DoubleType(),
        Decimal128Type number => new SparkTypes.DecimalType(number.Precision, number.Scale),
        StringType or LargeStringType => new SparkTypes.StringType(),
        BinaryType or LargeBinaryType => new SparkTypes.BinaryType(),
        NullType => new SparkTypes.NullType(),
        DictionaryType dictionary => ToSpark(dictionary.ValueType),
        StructType parts when IsVariant(parts) => new SparkTypes.VariantType(),
        StructType parts => new SparkTypes.StructType(parts.Fields.Select(ToSpark)),
        MapType map => new SparkTypes.MapType(ToSpark(map.KeyField.DataType), ToSpark(map.ValueField.DataType), map.ValueField.IsNullable),
        ListType list => new SparkTypes.ArrayType(ToSpark(list.ValueDataType), list.ValueField.IsNullable),
        _ => TimeToSpark(type),
    };

    public static Field ToArrow(SparkTypes.StructField field) => new(field.Name, ToArrow(field.DataType), field.IsNullable);

    public static IArrowType ToArrow(SparkTypes.DataType type) => type switch
    {
        SparkTypes.BooleanType => BooleanType.Default,
        SparkTypes.ByteType => Int8Type.Default,
        SparkTypes.ShortType => Int16Type.Default,
        SparkTypes.IntegerType => Int32Type.Default,
        SparkTypes.LongType => Int64Type.Default,
        SparkTypes.FloatType => FloatType.Default,
        SparkTypes.DoubleType => DoubleType.Default,
        SparkTypes.DecimalType number => new Decimal128Type(number.Precision, number.Scale),
        SparkTypes.StringType or SparkTypes.CharType or SparkTypes.VarcharType => StringType.Default,
        SparkTypes.BinaryType => BinaryType.Default,
        SparkTypes.NullType => NullType.Default,
        SparkTypes.StructType parts => new StructType([.. parts.Fields.Select(ToArrow)]),
        SparkTypes.ArrayType array => new ListType(new Field("element", ToArrow(array.ElementType), array.ContainsNull)),
        SparkTypes.MapType map => new MapType(new Field("key", ToArrow(map.KeyType), false), new Field("value", ToArrow(map.ValueType), map.ValueContainsNull)),
        _ => TimeToArrow(type),
    };

    private static SparkTypes.StructField ToSpark(Field field) => new(field.Name, ToSpark(field.DataType), field.IsNullable);

    private static SparkTypes.DataType TimeToSpark(IArrowType type) => type switch
    {
        Date32Type => new SparkTypes.DateType(),
        TimestampType { IsTimeZoneAware: true } => new SparkTypes.TimestampType(),
        TimestampType => new SparkTypes.TimestampNTZType(),
        Time64Type => new SparkTypes.TimeType(),
        DurationType => new SparkTypes.DayTimeIntervalType(),
        IntervalType { Unit: IntervalUnit.YearMonth } => new SparkTypes.YearMonthIntervalType(),
        IntervalType { Unit: IntervalUnit.MonthDayNanosecond } => new SparkTypes.CalendarIntervalType(),
        _ => throw new NotSupportedException($"Columns of Arrow type {type.Name} are not read."),
    };

    private static IArrowType TimeToArrow(SparkTypes.DataType type) => type switch
    {
        SparkTypes.DateType => Date32Type.Default,
        SparkTypes.TimestampType => new TimestampType(TimeUnit.Microsecond, Utc),
        SparkTypes.TimestampNTZType => new TimestampType(TimeUnit.Microsecond, (string?)null),
        SparkTypes.TimeType => TimeType.Nanosecond,
        SparkTypes.DayTimeIntervalType => DurationType.Microsecond,
        SparkTypes.YearMonthIntervalType => IntervalType.YearMonth,
        _ => throw new NotSupportedException($"Local data can't have columns of type {type.SimpleString}; make them from another type with a cast or a function."),
    };

    // A variant travels as its two binary parts, the second one marked.
    private static bool IsVariant(StructType type) =>
        type.Fields is [{ Name: "value" }, { Name: "metadata", HasMetadata: true } metadata] && metadata.Metadata.ContainsKey("variant");
}
