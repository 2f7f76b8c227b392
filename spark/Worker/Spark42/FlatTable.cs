using System.Buffers.Binary;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>
/// A table of a FlatBuffer, read without trust: offsets lead forwards only, and everything lies within the buffer. Fields are numbered as the format's schema
/// declares them; a union takes two numbers.
/// </summary>
internal readonly ref struct FlatTable
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _at;
    private readonly long _slots;

    private FlatTable(ReadOnlySpan<byte> bytes, int at)
    {
        _bytes = bytes;
        _at = at;
        _slots = at - (long)BinaryPrimitives.ReadInt32LittleEndian(Span(bytes, at, 4));
    }

    /// <summary>The table that the buffer's first number leads to.</summary>
    public static FlatTable Root(ReadOnlySpan<byte> bytes) => new(bytes, Target(bytes, 0));

    public byte ReadByte(int field) => Find(field) is var at and > 0 ? Span(_bytes, at, 1)[0] : (byte)0;

    public long ReadLong(int field) => Find(field) is var at and > 0 ? BinaryPrimitives.ReadInt64LittleEndian(Span(_bytes, at, 8)) : 0;

    public FlatTable ReadTable(int field) => Find(field) is var at and > 0 ? new(_bytes, Target(_bytes, at)) : throw new WireException($"Field {field} of an Arrow message is missing.");

    /// <summary>How many items a vector has; 0 where there is none.</summary>
    public int CountItems(int field, int itemSize)
    {
        if (Find(field) is not (var at and > 0)) return 0;
        var vector = Target(_bytes, at);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(Span(_bytes, vector, 4));
        _ = Span(_bytes, vector + 4, (long)count * itemSize);
        return (int)count;
    }

    /// <summary>One of a vector's tables, of which there must be as many.</summary>
    public FlatTable ReadItem(int field, int item) => new(_bytes, Target(_bytes, Target(_bytes, Find(field)) + 4 + 4 * item));

    private int Find(int field)
    {
        var slot = 4 + 2 * field;
        if (slot + 2 > BinaryPrimitives.ReadUInt16LittleEndian(Span(_bytes, _slots, 2))) return 0;
        var offset = BinaryPrimitives.ReadUInt16LittleEndian(Span(_bytes, _slots + slot, 2));
        return offset == 0 ? 0 : _at + offset;
    }

    private static int Target(ReadOnlySpan<byte> bytes, int at)
    {
        var target = at + (long)BinaryPrimitives.ReadUInt32LittleEndian(Span(bytes, at, 4));
        return target > at && target < bytes.Length ? (int)target : throw Broken(bytes, target);
    }

    private static ReadOnlySpan<byte> Span(ReadOnlySpan<byte> bytes, long at, long length) =>
        at >= 0 && at + length <= bytes.Length ? bytes.Slice((int)at, (int)length) : throw Broken(bytes, at);

    private static WireException Broken(ReadOnlySpan<byte> bytes, long at) => new($"The metadata of an Arrow message has {bytes.Length} bytes, but leads to {at}.");
}
