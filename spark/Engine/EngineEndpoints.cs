namespace Reelhouse.Spark.Engine;

/// <summary>Where the servers of a running engine are reached, and with which secrets. Asking for a server that was not started is an error.</summary>
public sealed class EngineEndpoints
{
    /// <summary>The servers that run.</summary>
    public required EngineServers Servers { get; init; }

    /// <summary>Spark Connect with its token: <c>sc://localhost:PORT/;token=…</c>.</summary>
    /// <exception cref="InvalidOperationException">Spark was not started.</exception>
    public string SparkRemote
    {
        get => field ?? throw NotStarted(EngineServers.Spark);
        init;
    }

    /// <summary>The SQL endpoint: <c>jdbc:hive2://127.0.0.1:PORT</c>. It answers some seconds after Connect; see <see cref="LocalEngine.WaitForSqlEndpointAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">Spark was not started.</exception>
    public string SqlEndpoint
    {
        get => field ?? throw NotStarted(EngineServers.Spark);
        init;
    }

    /// <summary>Spark's web page; null when it is off.</summary>
    public Uri? SparkUi { get; init; }

    /// <summary>Kafka's <c>bootstrap.servers</c>.</summary>
    /// <exception cref="InvalidOperationException">Kafka was not started.</exception>
    public string KafkaBootstrapServers
    {
        get => field ?? throw NotStarted(EngineServers.Kafka);
        init;
    }

    /// <summary>The S3 server; it wants path-style addresses.</summary>
    /// <exception cref="InvalidOperationException">S3 was not started.</exception>
    public Uri S3Endpoint
    {
        get => field ?? throw NotStarted(EngineServers.S3);
        init;
    }

    /// <summary>The S3 access key.</summary>
    /// <exception cref="InvalidOperationException">S3 was not started.</exception>
    public string S3AccessKey
    {
        get => field ?? throw NotStarted(EngineServers.S3);
        init;
    }

    /// <summary>The S3 secret key.</summary>
    /// <exception cref="InvalidOperationException">S3 was not started.</exception>
    public string S3SecretKey
    {
        get => field ?? throw NotStarted(EngineServers.S3);
        init;
    }

    private InvalidOperationException NotStarted(EngineServers server) => new($"{server} was not started with this engine; it runs {Servers}.");
}
