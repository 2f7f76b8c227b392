using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Tests.Golden.Cases;

/// <summary>What several cases use.</summary>
internal static class Some
{
    public static readonly StructType Schema = new(
        new StructField("id", new LongType(), false),
        new StructField("tags", new ArrayType(new StringType(), false)),
        new StructField("sizes", new MapType(new StringType(), new DecimalType(10, 2))),
        new StructField("at", new TimestampType()));

    public static KeyValuePair<string, T> Pair<T>(string key, T value) => new(key, value);
}
