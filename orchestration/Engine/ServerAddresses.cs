using Reelhouse.Orchestration.Configuration;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Where the servers are that a run speaks to.</summary>
/// <param name="SparkRemote">The Connect address, with its token.</param>
/// <param name="SqlEndpoint">The JDBC address; null where Spark is not ours.</param>
internal sealed record ServerAddresses(string SparkRemote, string? SqlEndpoint, string KafkaBootstrapServers, S3Account S3)
{
    /// <summary>The user's own servers, completed by embedded ones.</summary>
    public static ServerAddresses Of(OutsideServers outside, EngineEndpoints? embedded) => new(
        outside.SparkRemote ?? embedded!.SparkRemote,
        outside.SparkRemote is null ? embedded!.SqlEndpoint : null,
        outside.KafkaBootstrapServers ?? embedded!.KafkaBootstrapServers,
        outside.S3 ?? new S3Account(embedded!.S3Endpoint, embedded.S3AccessKey, embedded.S3SecretKey));
}
