using System.Text;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>
/// Just enough of Protocol Buffers to ask a server whether it is up, so that starting an engine needs no client: fields that hold text or a message.
/// https://protobuf.dev/programming-guides/encoding/
/// </summary>
internal static class ProtobufMessage
{
    public static byte[] Of(params ReadOnlySpan<byte[]> fields)
    {
        using var message = new MemoryStream();
        foreach (var field in fields)
            message.Write(field);
        return message.ToArray();
    }

    public static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public static byte[] Field(int number, byte[] content)
    {
        using var field = new MemoryStream();
        WriteVarint(field, (uint)((number << 3) | 2));
        WriteVarint(field, (uint)content.Length);
        field.Write(content);
        return field.ToArray();
    }

    private static void WriteVarint(MemoryStream stream, uint value)
    {
        for (; value > 127; value >>= 7)
            stream.WriteByte((byte)(value | 128));
        stream.WriteByte((byte)value);
    }
}
