using System.Buffers.Binary;
using System.Text;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Reads what the JVM writes with a DataOutputStream: big-endian numbers, and text behind its length.</summary>
/// <param name="stream">The connection's bytes; Arrow streams are read from it directly.</param>
internal sealed class WireReader(Stream stream)
{
    /// <summary>A task's header and commands are far below this; a greater length means that reader and writer are out of step.</summary>
    private const int LongestPart = 1 << 30;

    private readonly byte[] _number = new byte[8];

    public Stream Stream { get; } = stream;

    public int ReadInt() => BinaryPrimitives.ReadInt32BigEndian(Read(4));

    public long ReadLong() => BinaryPrimitives.ReadInt64BigEndian(Read(8));

    public bool ReadBool() => Read(1)[0] switch
    {
        0 => false,
        1 => true,
        var other => throw new WireException($"A flag is {other}, but must be 0 or 1."),
    };

    /// <summary>An int, or null where the other side closed the connection before it.</summary>
    public int? TryReadInt()
    {
        var read = Stream.ReadAtLeast(_number.AsSpan(0, 4), 4, throwOnEndOfStream: false);
        return read switch
        {
            0 => null,
            4 => BinaryPrimitives.ReadInt32BigEndian(_number),
            _ => throw new EndOfStreamException($"The connection ended within a number: {read} of 4 bytes came."),
        };
    }

    public string ReadString() => ReadNullableString() ?? throw new WireException("A text is null where one is needed.");

    public string? ReadNullableString()
    {
        var length = ReadInt();
        return length == Mark.Null ? null : Encoding.UTF8.GetString(ReadBytes(length, "text"));
    }

    public byte[] ReadBytes(string what) => ReadBytes(ReadInt(), what);

    /// <summary>As many items as an int before them says.</summary>
    public IReadOnlyList<T> ReadList<T>(string what, Func<T> read)
    {
        var count = ReadInt();
        if (count is < 0 or > 1_000_000) throw new WireException($"The number of {what} is {count}.");
        var items = new List<T>(Math.Min(count, 1024));
        for (var item = 0; item < count; item++) items.Add(read());
        return items;
    }

    private byte[] ReadBytes(int length, string what)
    {
        if (length is < 0 or > LongestPart) throw new WireException($"The length of a {what} is {length}.");
        var bytes = new byte[length];
        Stream.ReadExactly(bytes);
        return bytes;
    }

    private ReadOnlySpan<byte> Read(int length)
    {
        Stream.ReadExactly(_number, 0, length);
        return _number.AsSpan(0, length);
    }
}
