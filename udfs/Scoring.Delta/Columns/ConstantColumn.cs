using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>A column that has one value in all of a file's rows: a partition's, or none where the table got the column after the file.</summary>
/// <param name="type">Its type in the table.</param>
/// <param name="value">An array of that type whose first value it is; null for no value.</param>
/// <param name="row">Which of the array's values.</param>
internal sealed class ConstantColumn(IArrowType type, IArrowArray? value, int row) : ScannedColumn(type)
{
    private readonly bool _isNull = value is null || value.IsNull(row);
    private IArrowArray? _array;

    public override IArrowArray Read(Block block) => _array?.Length == block.Count ? _array : _array = Repeated(block.Count);

    private IArrowArray Repeated(int rows)
    {
        var validity = _isNull ? new ArrowBuffer(new byte[(rows + 7) / 8]) : ArrowBuffer.Empty;
        var nulls = _isNull ? rows : 0;
        return Type switch
        {
            BooleanType => Array(rows, nulls, validity, new(Bits(rows))),
            FixedWidthType fixedWidth => Array(rows, nulls, validity, new(Bytes(rows, fixedWidth.BitWidth / 8))),
            _ => Texts(rows, nulls, validity),
        };
    }

    private byte[] Bits(int rows)
    {
        var bits = new byte[(rows + 7) / 8];
        if (!_isNull && ((BooleanArray)value!).GetValue(row) is true) bits.AsSpan().Fill(byte.MaxValue);
        return bits;
    }

    private byte[] Bytes(int rows, int width)
    {
        var bytes = new byte[rows * width];
        if (_isNull) return bytes;
        var one = value!.Data.Buffers[1].Span.Slice((value.Data.Offset + row) * width, width);
        for (var i = 0; i < rows; i++) one.CopyTo(bytes.AsSpan(i * width));
        return bytes;
    }

    private IArrowArray Texts(int rows, int nulls, ArrowBuffer validity)
    {
        var one = _isNull ? [] : ((BinaryArray)value!).GetBytes(row);
        var (offsets, bytes) = (new ArrowBuffer.Builder<int>(rows + 1), new ArrowBuffer.Builder<byte>(rows * one.Length));
        for (var i = 0; i <= rows; i++) offsets.Append(i * one.Length);
        for (var i = 0; i < rows; i++) bytes.Append(one);
        return Array(rows, nulls, validity, offsets.Build(), bytes.Build());
    }
}
