namespace Reelhouse.Spark.Sql;

/// <summary>What a session is opened with.</summary>
public sealed class SparkOptions
{
    /// <summary>The server, as <c>sc://host:port/;key=value</c>. Default: the variable <c>SPARK_REMOTE</c>.</summary>
    public string? Remote { get; set; }

    /// <summary>The program's name, which the server sees as the client's user agent. Default: <c>reelhouse-spark</c>.</summary>
    public string? AppName { get; set; }

    /// <summary>How often a call is tried again while the server can't be reached. Default: 15 times over 10 minutes, and 5 times over 17 seconds
    /// on this machine or until the server has answered once.</summary>
    public int? Retries { get; set; }

    /// <summary>Settings of the session, such as <c>spark.sql.shuffle.partitions</c>.</summary>
    public IDictionary<string, string> Config { get; } = new Dictionary<string, string>();

    /// <summary>How C# functions come to the executors.</summary>
    public WorkerOptions Worker { get; } = new();
}
