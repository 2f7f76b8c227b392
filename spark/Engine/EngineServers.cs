namespace Reelhouse.Spark.Engine;

/// <summary>The servers of the embedded engine.</summary>
[Flags]
public enum EngineServers
{
    /// <summary>No server.</summary>
    None = 0,

    /// <summary>Spark: Connect and the SQL endpoint in one process.</summary>
    Spark = 1,

    /// <summary>One Kafka node.</summary>
    Kafka = 2,

    /// <summary>An S3 server over a folder.</summary>
    S3 = 4,

    /// <summary>All of them.</summary>
    All = Spark | Kafka | S3,
}
