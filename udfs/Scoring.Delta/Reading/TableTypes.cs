using Apache.Arrow.Types;
using SparkTypes = Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Scoring.Delta.Reading;

/// <summary>The table's types that are read.</summary>
internal static class TableTypes
{
    /// <summary>The type in Arrow; null for one that is not read.</summary>
    public static IArrowType? ToArrow(SparkTypes.DataType type) => type switch
    {
        SparkTypes.BooleanType => BooleanType.Default,
        SparkTypes.ByteType => Int8Type.Default,
        SparkTypes.ShortType => Int16Type.Default,
        SparkTypes.IntegerType => Int32Type.Default,
        SparkTypes.LongType => Int64Type.Default,
        SparkTypes.FloatType => FloatType.Default,
        SparkTypes.DoubleType => DoubleType.Default,
        SparkTypes.DecimalType number => new Decimal128Type(number.Precision, number.Scale),
        SparkTypes.StringType => StringType.Default,
        SparkTypes.BinaryType => BinaryType.Default,
        SparkTypes.DateType => Date32Type.Default,
        SparkTypes.TimestampType => new TimestampType(TimeUnit.Microsecond, "UTC"),
        SparkTypes.TimestampNTZType => new TimestampType(TimeUnit.Microsecond, (string?)null),
        _ => null,
    };
}
