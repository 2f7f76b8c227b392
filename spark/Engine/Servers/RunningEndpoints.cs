using System.Globalization;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>The endpoints of the servers that a start has started.</summary>
internal static class RunningEndpoints
{
    public static EngineEndpoints Of(StartContext context)
    {
        var (servers, ports, secrets) = (context.Options.Servers, context.Ports, context.Secrets);
        var (spark, kafka, s3) = (servers.HasFlag(EngineServers.Spark), servers.HasFlag(EngineServers.Kafka), servers.HasFlag(EngineServers.S3));
        return new EngineEndpoints
        {
            Servers = servers,
            SparkRemote = spark ? SparkRemote(ports.SparkConnect, secrets.ConnectToken) : null!,
            SqlEndpoint = spark ? $"jdbc:hive2://{Address(ports.Sql)}" : null!,
            SparkUi = spark && context.Options.SparkUi ? new Uri($"http://{Address(ports.SparkUi)}") : null,
            KafkaBootstrapServers = kafka ? Address(ports.Kafka) : null!,
            S3Endpoint = s3 ? S3ProxyServer.Endpoint(ports.S3) : null!,
            S3AccessKey = s3 ? secrets.S3AccessKey : null!,
            S3SecretKey = s3 ? secrets.S3SecretKey : null!,
        };
    }

    // PySpark sends a token without TLS only to a host that is named "localhost".
    private static string SparkRemote(int port, string token) => string.Create(CultureInfo.InvariantCulture, $"sc://localhost:{port}/;token={token}");

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
