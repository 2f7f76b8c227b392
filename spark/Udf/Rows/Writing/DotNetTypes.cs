using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>The Spark type that a .NET type's values are written as.</summary>
internal static class DotNetTypes
{
    // What Spark gives decimals of unknown precision: System.Decimal's 28 digits, at most 18 of them behind the point.
    private static readonly DecimalType Money = new(38, 18);

    private static readonly Dictionary<Type, DataType> Scalars = new()
    {
        [typeof(bool)] = new BooleanType(),
        [typeof(sbyte)] = new ByteType(),
        [typeof(short)] = new ShortType(),
        [typeof(int)] = new IntegerType(),
        [typeof(long)] = new LongType(),
        [typeof(float)] = new FloatType(),
        [typeof(double)] = new DoubleType(),
        [typeof(decimal)] = Money,
        [typeof(string)] = new StringType(),
        [typeof(byte[])] = new BinaryType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(DateTime)] = new TimestampNTZType(),
        [typeof(TimeOnly)] = new TimeType(),
        [typeof(TimeSpan)] = new DayTimeIntervalType(),
    };

    public static StructType StructOf(Type record) =>
        new(RecordShape.Of(record).Members.Where(member => member.Property is not null || RecordShape.Of(record).IsTuple)
            .Select(member => new StructField(member.ColumnName, Of(member.Target, $"{record.Name}.{member.Name}"), member.Target.IsNullable)));

    public static DataType Of(Target target, string member)
    {
        if (Scalars.TryGetValue(target.Type, out var scalar))
        {
            return scalar;
        }

        if (target.Type.IsEnum)
        {
            return new StringType();
        }

        if (Contents.FindMap(target.Type) is not null)
        {
            return new MapType(Of(target.Argument(0), member), Of(target.Argument(1), member), target.Argument(1).IsNullable);
        }

        if (Contents.FindList(target.Type) is not null)
        {
            return new ArrayType(Of(target.Argument(0), member), target.Argument(0).IsNullable);
        }

        return RecordShape.IsRecord(target.Type) ? StructOf(target.Type) : throw new NotSupportedException(
            $"{member} is of type {Reading.TypeNames.Of(target.Type)}, which no Spark type holds; use one of {string.Join(", ", Scalars.Keys.Select(Reading.TypeNames.Of))}, an enum, a list, a dictionary or a record.");
    }
}
