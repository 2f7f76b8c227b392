using System.Text.Json.Nodes;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;
using Kind = Spark.Connect.DataType.KindOneofCase;

namespace Reelhouse.Spark.Plans;

/// <summary>Turns messages into types.</summary>
internal static class DataTypeReader
{
    private const int DefaultPrecision = 10;

    // Spark 4.2 names MLlib's types by their classes and leaves out what they are stored as.
    private static readonly Dictionary<string, DataType> MlTypes = new()
    {
        ["org.apache.spark.ml.linalg.VectorUDT"] = new StructType(
            [
                new("type", new ByteType(), false),
                new("size", new IntegerType(), true),
                new("indices", new ArrayType(new IntegerType(), false), true),
                new("values", new ArrayType(new DoubleType(), false), true),
            ]),
        ["org.apache.spark.ml.linalg.MatrixUDT"] = new StructType(
            [
                new("type", new ByteType(), false),
                new("numRows", new IntegerType(), false),
                new("numCols", new IntegerType(), false),
                new("colPtrs", new ArrayType(new IntegerType(), false), true),
                new("rowIndices", new ArrayType(new IntegerType(), false), true),
                new("values", new ArrayType(new DoubleType(), false), true),
                new("isTransposed", new BooleanType(), false),
            ]),
    };

    /// <exception cref="NotSupportedException">The server has a type that Spark 4.2 does not know.</exception>
    public static DataType Read(Proto.DataType type) => type.KindCase switch
    {
        Kind.Null => new NullType(),
        Kind.Boolean => new BooleanType(),
        Kind.Binary => new BinaryType(),
        Kind.Variant => new VariantType(),
        Kind.String => new StringType(type.String.Collation is { Length: > 0 } collation ? collation : StringType.BinaryCollation),
        Kind.Char => new CharType(type.Char.Length),
        Kind.VarChar => new VarcharType(type.VarChar.Length),
        Kind.Geometry => new GeometryType(type.Geometry.Srid),
        Kind.Geography => new GeographyType(type.Geography.Srid),
        Kind.Struct => ReadStruct(type.Struct),
        Kind.Array => new ArrayType(Read(type.Array.ElementType), type.Array.ContainsNull),
        Kind.Map => new MapType(Read(type.Map.KeyType), Read(type.Map.ValueType), type.Map.ValueContainsNull),
        Kind.Udt => ReadUserDefined(type.Udt),
        Kind.Unparsed => DataType.FromDdl(type.Unparsed.DataTypeString),
        _ => ReadNumberOrTime(type),
    };

    public static StructType ReadStruct(Proto.DataType.Types.Struct structure) => new(structure.Fields.Select(ReadField));

    private static DataType ReadNumberOrTime(Proto.DataType type) => type.KindCase switch
    {
        Kind.Byte => new ByteType(),
        Kind.Short => new ShortType(),
        Kind.Integer => new IntegerType(),
        Kind.Long => new LongType(),
        Kind.Float => new FloatType(),
        Kind.Double => new DoubleType(),
        Kind.Decimal => new DecimalType(type.Decimal.HasPrecision ? type.Decimal.Precision : DefaultPrecision, type.Decimal.Scale),
        Kind.Date => new DateType(),
        Kind.Time => type.Time.HasPrecision ? new TimeType(type.Time.Precision) : new TimeType(),
        Kind.Timestamp => new TimestampType(),
        Kind.TimestampNtz => new TimestampNTZType(),
        Kind.CalendarInterval => new CalendarIntervalType(),
        Kind.DayTimeInterval => ReadDayTime(type.DayTimeInterval),
        Kind.YearMonthInterval => ReadYearMonth(type.YearMonthInterval),
        _ => throw new NotSupportedException($"The server sent a type of kind {type.KindCase}, which this client does not know."),
    };

    private static DayTimeIntervalType ReadDayTime(Proto.DataType.Types.DayTimeInterval interval)
    {
        if (!interval.HasStartField) return new DayTimeIntervalType();
        var start = (DayTimeField)interval.StartField;
        return new DayTimeIntervalType(start, interval.HasEndField ? (DayTimeField)interval.EndField : start);
    }

    private static YearMonthIntervalType ReadYearMonth(Proto.DataType.Types.YearMonthInterval interval)
    {
        if (!interval.HasStartField) return new YearMonthIntervalType();
        var start = (YearMonthField)interval.StartField;
        return new YearMonthIntervalType(start, interval.HasEndField ? (YearMonthField)interval.EndField : start);
    }

    private static UserDefinedType ReadUserDefined(Proto.DataType.Types.UDT type) => new(
        type.SqlType is { } stored ? Read(stored)
            : MlTypes.GetValueOrDefault(type.JvmClass) ?? throw new NotSupportedException($"The server sent a type {type.JvmClass}, and not what it is stored as. Cast the column."),
        type.HasJvmClass ? type.JvmClass : null,
        type.HasPythonClass ? type.PythonClass : null,
        type.HasSerializedPythonClass ? type.SerializedPythonClass : null);

    private static StructField ReadField(Proto.DataType.Types.StructField field) => new(
        field.Name,
        Read(field.DataType),
        field.Nullable,
        field.HasMetadata ? JsonNode.Parse(field.Metadata)?.AsObject() : null);
}
