namespace Reelhouse.Jobs;

/// <summary>The Kafka brokers, as <c>host:port,host:port</c>.</summary>
internal sealed record KafkaSettings(string BootstrapServers);
