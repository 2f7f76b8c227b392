using System.Buffers.Binary;
using System.Text;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Reads what the JVM writes with a DataOutputStream: big-endian numbers, and text behind its length.</summary>
/// <param name="stream">The connection's bytes.</param>
internal sealed class WireReader(Stream stream)
{
    // A task's parts are far below these; a greater length means that reader and writer are out of step.
    private const int LongestText = 64 << 20;
    private const int LongestCommand = 1 << 30;

    /// <summary>A length is believed so far; more memory is taken as bytes come.</summary>
    private const int FirstPiece = 1 << 20;

    private readonly byte[] _number = new byte[8];

    /// <summary>The connection's bytes, from which Arrow streams are read directly.</summary>
    public Stream Stream { get; } = new UnbrokenStream(stream);

    /// <summary>Reads past the rest of an Arrow stream that was left early; runs before anything that comes behind it is read.</summary>
    public Action? Unfinished { get; set; }

    public int ReadInt()
    {
        FinishStream();
        return BinaryPrimitives.ReadInt32BigEndian(Read(4));
    }

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
        FinishStream();
        var read = stream.ReadAtLeast(_number.AsSpan(0, 4), 4, throwOnEndOfStream: false);
        return read switch
        {
            0 => null,
            4 => BinaryPrimitives.ReadInt32BigEndian(_number),
            _ => throw new ConnectionClosedException($"The connection ended within a number: {read} of 4 bytes came."),
        };
    }

    /// <summary>A text, or null where the other side closed the connection before it.</summary>
    public string? TryReadString() => TryReadInt() is { } length ? Encoding.UTF8.GetString(ReadBytes(length, LongestText, "text")) : null;

    public string ReadString(int longest = LongestText) => ReadNullableString(longest) ?? throw new WireException("A text is null where one is needed.");

    public string? ReadNullableString(int longest = LongestText)
    {
        var length = ReadInt();
        return length == Mark.Null ? null : Encoding.UTF8.GetString(ReadBytes(length, longest, "text"));
    }

    public byte[] ReadBytes(string what) => ReadBytes(ReadInt(), LongestCommand, what);

    /// <summary>As many items as an int before them says.</summary>
    public IReadOnlyList<T> ReadList<T>(string what, Func<T> read)
    {
        var count = ReadInt();
        if (count is < 0 or > 1_000_000) throw new WireException($"The number of {what} is {count}.");
        var items = new List<T>(Math.Min(count, 1024));
        for (var item = 0; item < count; item++) items.Add(read());
        return items;
    }

    public void FinishStream()
    {
        var unfinished = Unfinished;
        Unfinished = null;
        unfinished?.Invoke();
    }

    private byte[] ReadBytes(int length, int longest, string what)
    {
        if (length < 0 || length > longest) throw new WireException($"The length of a {what} is {length}; it is {longest} at most.");
        var bytes = new byte[Math.Min(length, FirstPiece)];
        Stream.ReadExactly(bytes);
        while (bytes.Length < length)
        {
            var read = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(length, 2L * read));
            Stream.ReadExactly(bytes, read, bytes.Length - read);
        }

        return bytes;
    }

    private ReadOnlySpan<byte> Read(int length)
    {
        Stream.ReadExactly(_number, 0, length);
        return _number.AsSpan(0, length);
    }
}
