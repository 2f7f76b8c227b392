using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tables;

/// <summary>Spark's type for a property's type.</summary>
internal static class ColumnTypes
{
    private static readonly DecimalType Money = new(18, 2);

    private static readonly Dictionary<Type, DataType> Plain = new()
    {
        [typeof(string)] = new StringType(),
        [typeof(bool)] = new BooleanType(),
        [typeof(int)] = new IntegerType(),
        [typeof(long)] = new LongType(),
        [typeof(double)] = new DoubleType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(byte[])] = new BinaryType(),
    };

    /// <exception cref="NotSupportedException">No column type stands for the property's.</exception>
    public static DataType Of(Type property, DecimalAttribute? digits)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        if (type == typeof(decimal)) return digits is null ? Money : new DecimalType(digits.Precision, digits.Scale);
        if (type.IsEnum) return Plain[typeof(string)];
        if (Plain.TryGetValue(type, out var plain)) return plain;
        if (Arguments(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value]) return new MapType(Element(key), Element(value));
        if (Arguments(type, typeof(IReadOnlyList<>)) is [var element]) return new ArrayType(Element(element));
        if (RecordColumns.IsRecord(type)) return new StructType(RecordColumns.Of(type).Select(column => column.Field));
        throw new NotSupportedException($"{type} is no column type; use one of {string.Join(", ", Plain.Keys.Select(known => known.Name))}, decimal, a list, a map or a record.");
    }

    // Delta holds no field of a list's or map's elements to be never null: https://docs.delta.io/latest/delta-constraints.html
    private static DataType Element(Type type) =>
        Of(type, null) is StructType record ? new StructType(record.Fields.Select(field => new StructField(field.Name, field.DataType, true))) : Of(type, null);

    private static Type[]? Arguments(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments() : null;
}
