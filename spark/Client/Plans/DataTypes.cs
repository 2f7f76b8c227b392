using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Turns types into messages.</summary>
internal static class DataTypes
{
    public static Proto.DataType ToProto(DataType type) => type switch
    {
        NullType => new() { Null = new() },
        BooleanType => new() { Boolean = new() },
        BinaryType => new() { Binary = new() },
        VariantType => new() { Variant = new() },
        StringType text => new() { String = new() { Collation = text.Collation } },
        CharType text => new() { Char = new() { Length = text.Length } },
        VarcharType text => new() { VarChar = new() { Length = text.Length } },
        GeometryType shape => new() { Geometry = new() { Srid = shape.Srid } },
        GeographyType shape => new() { Geography = new() { Srid = shape.Srid } },
        StructType or ArrayType or MapType or UserDefinedType => WithParts(type),
        NumericType number => Number(number),
        _ => Time(type),
    };

    private static Proto.DataType Number(NumericType type) => type switch
    {
        ByteType => new() { Byte = new() },
        ShortType => new() { Short = new() },
        IntegerType => new() { Integer = new() },
        LongType => new() { Long = new() },
        FloatType => new() { Float = new() },
        DoubleType => new() { Double = new() },
        DecimalType number => new() { Decimal = new() { Precision = number.Precision, Scale = number.Scale } },
        _ => throw Unknown(type),
    };

    private static Proto.DataType Time(DataType type) => type switch
    {
        DateType => new() { Date = new() },
        TimeType time => new() { Time = new() { Precision = time.Precision } },
        TimestampType => new() { Timestamp = new() },
        TimestampNTZType => new() { TimestampNtz = new() },
        CalendarIntervalType => new() { CalendarInterval = new() },
        DayTimeIntervalType span => new()
        {
            DayTimeInterval = new() { StartField = (int)span.StartField, EndField = (int)span.EndField },
        },
        YearMonthIntervalType span => new()
        {
            YearMonthInterval = new() { StartField = (int)span.StartField, EndField = (int)span.EndField },
        },
        _ => throw Unknown(type),
    };

    private static Proto.DataType WithParts(DataType type) => type switch
    {
        StructType structure => new() { Struct = new() { Fields = { structure.Fields.Select(Field) } } },
        ArrayType list => new() { Array = new() { ElementType = ToProto(list.ElementType), ContainsNull = list.ContainsNull } },
        MapType map => new()
        {
            Map = new()
            {
                KeyType = ToProto(map.KeyType),
                ValueType = ToProto(map.ValueType),
                ValueContainsNull = map.ValueContainsNull,
            },
        },
        UserDefinedType defined => UserDefined(defined),
        _ => throw Unknown(type),
    };

    private static Proto.DataType.Types.StructField Field(StructField field)
    {
        var message = new Proto.DataType.Types.StructField
        {
            Name = field.Name,
            DataType = ToProto(field.DataType),
            Nullable = field.IsNullable,
        };
        if (field.Metadata.Count > 0) message.Metadata = field.Metadata.ToJsonString();
        return message;
    }

    private static Proto.DataType UserDefined(UserDefinedType type)
    {
        var message = new Proto.DataType.Types.UDT { Type = type.TypeName, SqlType = ToProto(type.SqlType) };
        if (type.JvmClass is not null) message.JvmClass = type.JvmClass;
        if (type.PythonClass is not null) message.PythonClass = type.PythonClass;
        if (type.SerializedPythonClass is not null) message.SerializedPythonClass = type.SerializedPythonClass;
        return new() { Udt = message };
    }

    private static ArgumentException Unknown(DataType type) => new($"Type {type} cannot be sent to Spark 4.2.");
}
