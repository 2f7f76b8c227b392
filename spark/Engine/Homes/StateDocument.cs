using System.Text.Json.Serialization;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>The form of engine.json.</summary>
internal sealed record StateDocument(ProcessIdentity Owner, IReadOnlyDictionary<string, ProcessIdentity> Processes, EngineServers Servers)
{
    public string? SparkRemote { get; init; }

    public string? SqlEndpoint { get; init; }

    public Uri? SparkUi { get; init; }

    public string? KafkaBootstrapServers { get; init; }

    public Uri? S3Endpoint { get; init; }

    public string? S3AccessKey { get; init; }

    public string? S3SecretKey { get; init; }

    public static StateDocument Of(ProcessIdentity owner, IReadOnlyDictionary<string, ProcessIdentity> processes, EngineEndpoints endpoints)
    {
        var servers = endpoints.Servers;
        var (spark, kafka, s3) = (servers.HasFlag(EngineServers.Spark), servers.HasFlag(EngineServers.Kafka), servers.HasFlag(EngineServers.S3));
        return new StateDocument(owner, processes, servers)
        {
            SparkRemote = spark ? endpoints.SparkRemote : null,
            SqlEndpoint = spark ? endpoints.SqlEndpoint : null,
            SparkUi = endpoints.SparkUi,
            KafkaBootstrapServers = kafka ? endpoints.KafkaBootstrapServers : null,
            S3Endpoint = s3 ? endpoints.S3Endpoint : null,
            S3AccessKey = s3 ? endpoints.S3AccessKey : null,
            S3SecretKey = s3 ? endpoints.S3SecretKey : null,
        };
    }

    public EngineEndpoints Endpoints() => new()
    {
        Servers = Servers,
        SparkRemote = SparkRemote!,
        SqlEndpoint = SqlEndpoint!,
        SparkUi = SparkUi,
        KafkaBootstrapServers = KafkaBootstrapServers!,
        S3Endpoint = S3Endpoint!,
        S3AccessKey = S3AccessKey!,
        S3SecretKey = S3SecretKey!,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StateDocument))]
internal sealed partial class StateContext : JsonSerializerContext;
