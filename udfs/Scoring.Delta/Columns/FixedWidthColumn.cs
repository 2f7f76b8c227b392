using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>Numbers, dates and times.</summary>
internal sealed class FixedWidthColumn<TFile, TValue, TConversion>(IArrowType type, int index, bool isNullable, TConversion conversion) : FileColumn<TFile>(type, index, isNullable)
    where TFile : unmanaged
    where TValue : unmanaged
    where TConversion : struct, IConversion<TFile, TValue>
{
    private readonly byte[] _memory = new byte[Block.Limit * Unsafe.SizeOf<TValue>()];
    private readonly TFile[] _packed = IsSame ? [] : new TFile[Block.Limit];

    private static bool IsSame => typeof(TConversion) == typeof(Same<TFile>);

    private Span<TValue> Values => MemoryMarshal.Cast<byte, TValue>(_memory.AsSpan());

    protected override Span<TFile> Target(int row, int rows) => IsSame ? MemoryMarshal.Cast<byte, TFile>(_memory.AsSpan()).Slice(row, rows) : _packed.AsSpan(0, rows);

    protected override void Take(int row, Span<TFile> values, ReadOnlySpan<short> levels, int rows, Block block)
    {
        if (IsSame && values.Length == rows) return;
        var to = Values.Slice(row, rows);
        var from = values.Length;
        if (from == rows)
        {
            for (var i = 0; i < rows; i++) to[i] = conversion.Convert(values[i]);
            return;
        }

        // From the end, since values may lie where they are spread to.
        for (var i = rows - 1; i >= 0; i--) to[i] = levels[i] == 0 ? default : conversion.Convert(values[--from]);
    }

    protected override IArrowArray Finish(Block block, bool hasNulls)
    {
        block.Keep(Values);
        var (bits, nulls) = Validity(block, hasNulls);
        return Array(block.Count, nulls, bits, new(_memory.AsMemory(0, block.Count * Unsafe.SizeOf<TValue>())));
    }
}
