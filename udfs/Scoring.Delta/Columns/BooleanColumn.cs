using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>Booleans, which Arrow has as bits.</summary>
internal sealed class BooleanColumn(int index, bool isNullable) : FileColumn<bool>(BooleanType.Default, index, isNullable)
{
    private readonly bool[] _values = new bool[Block.Limit];
    private readonly byte[] _bits = new byte[(Block.Limit + 7) / 8];

    protected override Span<bool> Target(int row, int rows) => _values.AsSpan(row, rows);

    protected override void Take(int row, Span<bool> values, ReadOnlySpan<short> levels, int rows, Block block)
    {
        if (values.Length == rows) return;
        var from = values.Length;
        for (var i = rows - 1; i >= 0; i--) _values[row + i] = levels[i] != 0 && values[--from];
    }

    protected override IArrowArray Finish(Block block, bool hasNulls)
    {
        block.Keep(_values.AsSpan());
        _bits.AsSpan().Clear();
        for (var row = 0; row < block.Count; row++)
        {
            if (_values[row]) _bits[row >> 3] |= (byte)(1 << (row & 7));
        }

        var (validity, nulls) = Validity(block, hasNulls);
        return Array(block.Count, nulls, validity, new(_bits.AsMemory(0, (block.Count + 7) / 8)));
    }
}
