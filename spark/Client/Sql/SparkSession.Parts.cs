using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>What tables, views and functions there are.</summary>
    public Catalog.Catalog Catalog => new(this);

    /// <summary>Gives C# functions names for SQL.</summary>
    public UdfRegistration Udf => new(this);

    /// <summary>Reads streams.</summary>
    public DataStreamReader ReadStream() => new(this);

    /// <summary>The streaming queries of this session.</summary>
    public StreamingQueryManager Streams() => new(this);

    /// <summary>The functions that return a table.</summary>
    public TableValuedFunctions Tvf() => new(this);
}
