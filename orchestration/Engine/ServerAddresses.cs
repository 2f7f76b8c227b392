using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Where the servers are that a run speaks to.</summary>
/// <param name="SparkRemote">The Connect address, with its token.</param>
/// <param name="SqlEndpoint">The JDBC address; null where Spark is not ours.</param>
internal sealed record ServerAddresses(string SparkRemote, string? SqlEndpoint, string KafkaBootstrapServers, S3Account S3);
