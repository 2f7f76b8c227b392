namespace Reelhouse.Jobs.Kafka;

/// <summary>What Kafka is sent. Key and value may lie in a buffer that is used again: they hold until the next message is asked for.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="SentAt">The message's time; the producer's clock where it is null.</param>
internal readonly record struct KafkaMessage(string Topic, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value, DateTime? SentAt = null);
