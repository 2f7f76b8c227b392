namespace Reelhouse.Spark.Engine;

/// <summary>Ports of 127.0.0.1 that the servers listen on. Default of each: 0, a free one.</summary>
public sealed record EnginePorts
{
    /// <summary>Spark Connect.</summary>
    public int SparkConnect { get; init; }

    /// <summary>The SQL endpoint for JDBC and ODBC (HiveServer2's protocol).</summary>
    public int Sql { get; init; }

    /// <summary>Spark's web page, where it is on.</summary>
    public int SparkUi { get; init; }

    /// <summary>Kafka.</summary>
    public int Kafka { get; init; }

    /// <summary>The S3 server.</summary>
    public int S3 { get; init; }
}
