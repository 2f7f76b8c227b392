using System.Buffers.Binary;
using System.Text;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Writes what the JVM reads with a DataInputStream.</summary>
/// <param name="stream">The connection's bytes; Arrow streams are written to it directly.</param>
internal sealed class WireWriter(Stream stream)
{
    private readonly byte[] _number = new byte[8];

    public Stream Stream { get; } = stream;

    public void WriteInt(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_number, value);
        Stream.Write(_number, 0, 4);
    }

    public void WriteLong(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_number, value);
        Stream.Write(_number, 0, 8);
    }

    public void WriteString(string text) => WriteBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes behind their number.</summary>
    public void WriteBytes(byte[] bytes)
    {
        WriteInt(bytes.Length);
        Stream.Write(bytes);
    }

    public void Flush() => Stream.Flush();
}
