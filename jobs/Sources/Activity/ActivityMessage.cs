namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What Kafka is sent. Key and value lie in a buffer that is used again: they hold until the next message is asked for.</summary>
internal readonly record struct ActivityMessage(Topic Topic, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value, DateTime SentAt);
