using Confluent.Kafka;

namespace Reelhouse.Jobs.Kafka;

/// <summary>Bytes as they are. The client wants an array of its own for each.</summary>
internal sealed class BytesSerializer : ISerializer<ReadOnlyMemory<byte>>
{
    public static readonly BytesSerializer Instance = new();

    public byte[] Serialize(ReadOnlyMemory<byte> data, SerializationContext context) => data.ToArray();
}
