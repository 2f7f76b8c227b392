using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>Texts and binaries.</summary>
internal sealed unsafe class BytesColumn(IArrowType type, int index, bool isNullable) : FileColumn<ByteArray>(type, index, isNullable)
{
    private readonly ByteArray[] _values = new ByteArray[Block.Limit];
    private readonly byte[] _offsets = new byte[(Block.Limit + 1) * sizeof(int)];
    private byte[] _bytes = new byte[Block.Limit * 16];
    private int _rows;

    private Span<int> Offsets => MemoryMarshal.Cast<byte, int>(_offsets.AsSpan());

    protected override void Begin() => _rows = 0;

    protected override Span<ByteArray> Target(int row, int rows) => _values.AsSpan(0, rows);

    protected override void Take(int row, Span<ByteArray> values, ReadOnlySpan<short> levels, int rows, Block block)
    {
        var from = 0;
        var offsets = Offsets;
        for (var i = 0; i < rows; i++)
        {
            var value = levels.IsEmpty || levels[i] != 0 ? values[from++] : default;
            if (!block.Keeps(row + i)) continue;
            var start = offsets[_rows];
            var end = checked(start + value.Length);
            if (end > _bytes.Length) System.Array.Resize(ref _bytes, Math.Max(end, (int)Math.Min(2L * _bytes.Length, System.Array.MaxLength)));
            new ReadOnlySpan<byte>((void*)value.Pointer, value.Length).CopyTo(_bytes.AsSpan(start));
            offsets[++_rows] = end;
        }
    }

    protected override IArrowArray Finish(Block block, bool hasNulls)
    {
        var (validity, nulls) = Validity(block, hasNulls);
        return Array(block.Count, nulls, validity, new(_offsets.AsMemory(0, (block.Count + 1) * sizeof(int))), new(_bytes.AsMemory(0, Offsets[block.Count])));
    }
}
