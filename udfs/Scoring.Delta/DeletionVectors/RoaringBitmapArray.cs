using System.Buffers.Binary;

namespace Reelhouse.Scoring.Delta.DeletionVectors;

/// <summary>
/// Reads a deletion vector's bytes: Roaring bitmaps of 32-bit numbers in the portable format, one for each upper half of the 64-bit row numbers. All numbers are little-endian.
/// See https://github.com/RoaringBitmap/RoaringFormatSpec.
/// </summary>
internal ref struct RoaringBitmapArray(ReadOnlySpan<byte> bytes, DeletedRows rows)
{
    private const int Magic = 1681511377;
    private const int CookieWithoutRuns = 12346;
    private const int CookieWithRuns = 12347;
    private const int OffsetsFrom = 4;
    private const int ArrayLimit = 4096;
    private const int BitmapBytes = 8192;

    private readonly DeletedRows _rows = rows;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Adds the bitmaps' rows.</summary>
    /// <exception cref="FormatException">The bytes are no such bitmaps.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, DeletedRows rows)
    {
        try
        {
            new RoaringBitmapArray(bytes, rows).Read();
        }
        catch (ArgumentOutOfRangeException cut)
        {
            throw new FormatException("a deletion vector is cut off", cut);
        }
    }

    private void Read()
    {
        if (Int32() is var magic && magic != Magic) throw new FormatException($"a deletion vector is of a format that is not known, {magic}");
        var bitmaps = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
        for (var bitmap = 0L; bitmap < bitmaps; bitmap++) ReadBitmap((long)(uint)Int32() << 32);
    }

    private void ReadBitmap(long upper)
    {
        var cookie = Int32();
        var hasRuns = (cookie & 0xffff) == CookieWithRuns;
        if (!hasRuns && cookie != CookieWithoutRuns) throw new FormatException($"a Roaring bitmap begins with {cookie}");
        var containers = hasRuns ? (cookie >>> 16) + 1 : Int32();
        var runs = hasRuns ? Take((containers + 7) / 8) : [];
        var heads = Take(containers * 2 * sizeof(ushort));
        if (!hasRuns || containers >= OffsetsFrom) Take(containers * sizeof(int)); // the offsets: containers follow each other anyhow
        for (var container = 0; container < containers; container++)
        {
            var first = upper | ((long)UInt16(heads, container * 2) << 16);
            var cardinality = UInt16(heads, (container * 2) + 1) + 1;
            if (hasRuns && (runs[container / 8] >> (container % 8) & 1) != 0) ReadRuns(first);
            else if (cardinality <= ArrayLimit) ReadArray(first, cardinality);
            else ReadBits(first);
        }
    }

    private void ReadRuns(long first)
    {
        var count = UInt16(Take(sizeof(ushort)), 0);
        var runs = Take(count * 2 * sizeof(ushort));
        for (var run = 0; run < count; run++)
        {
            var start = first + UInt16(runs, run * 2);
            for (var row = start; row <= start + UInt16(runs, (run * 2) + 1); row++) _rows.Add(row);
        }
    }

    private void ReadArray(long first, int cardinality)
    {
        var values = Take(cardinality * sizeof(ushort));
        for (var i = 0; i < cardinality; i++) _rows.Add(first + UInt16(values, i));
    }

    private void ReadBits(long first)
    {
        var bits = Take(BitmapBytes);
        for (var i = 0; i < BitmapBytes * 8; i++)
        {
            if ((bits[i / 8] >> (i % 8) & 1) != 0) _rows.Add(first + i);
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(index * sizeof(ushort))..]);

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
