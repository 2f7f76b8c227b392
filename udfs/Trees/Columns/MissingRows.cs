using System.Numerics;
using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Columns;

/// <summary>Arrow's nulls as NaN.</summary>
internal static class MissingRows
{
    public static void Mark(Apache.Arrow.Array array, int start, int count, Values values)
    {
        if (array.NullCount == 0) return;
        var bits = array.NullBitmapBuffer.Span;
        for (var row = 0; row < count; row += 32)
        {
            var missing = ~Word(bits, array.Offset + start + row);
            if (count - row < 32) missing &= (1u << (count - row)) - 1;
            for (; missing != 0; missing &= missing - 1) Mark(values, row + BitOperations.TrailingZeroCount(missing));
        }
    }

    private static unsafe void Mark(Values values, int row)
    {
        if (values.AreDoubles) values.Doubles[row] = double.NaN;
        else values.Singles[row] = float.NaN;
    }

    /// <summary>32 bits from a bit on; those past the end are set.</summary>
    private static uint Word(ReadOnlySpan<byte> bits, int from)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        var there = bits[(from >> 3)..];
        if (there.Length >= sizeof(ulong)) return (uint)(MemoryMarshal.Read<ulong>(there) >> (from & 7));
        bytes.Fill(byte.MaxValue);
        there.CopyTo(bytes);
        return (uint)(MemoryMarshal.Read<ulong>(bytes) >> (from & 7));
    }
}
