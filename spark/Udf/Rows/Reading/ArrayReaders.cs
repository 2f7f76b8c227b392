using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Values of one width, as they lie in memory.</summary>
internal sealed class PrimitiveReader<T>(IArrowArray array) : ArrayReader<T>(array)
    where T : unmanaged
{
    private readonly ReadOnlyMemory<byte> _values = array.Data.Buffers[1].Memory[(array.Data.Offset * Unsafe.SizeOf<T>())..];

    public override T Read(int row) => MemoryMarshal.Cast<byte, T>(_values.Span)[row];
}

internal sealed class BooleanReader(BooleanArray array) : ArrayReader<bool>(array)
{
    private readonly ReadOnlyMemory<byte> _bits = array.ValueBuffer.Memory;

    public override bool Read(int row) => BitUtility.GetBit(_bits.Span, Data.Offset + row);
}

/// <summary>Values of differing lengths, found by their offsets: four bytes each, or eight in Arrow's large types.</summary>
internal abstract class BytesReader<T>(IArrowArray array, bool isLarge) : ArrayReader<T>(array)
{
    private readonly ReadOnlyMemory<byte> _offsets = array.Data.Buffers[1].Memory[(array.Data.Offset * (isLarge ? sizeof(long) : sizeof(int)))..];
    private readonly ReadOnlyMemory<byte> _values = array.Data.Buffers[2].Memory;

    protected ReadOnlyMemory<byte> Bytes(int row) => _values[Offset(row)..Offset(row + 1)];

    private int Offset(int row) => isLarge
        ? checked((int)MemoryMarshal.Cast<byte, long>(_offsets.Span)[row])
        : MemoryMarshal.Cast<byte, int>(_offsets.Span)[row];
}

internal sealed class StringReader(IArrowArray array, bool isLarge) : BytesReader<string>(array, isLarge)
{
    public override string Read(int row) => Encoding.UTF8.GetString(Bytes(row).Span);
}

internal sealed class BinaryReader(IArrowArray array, bool isLarge) : BytesReader<byte[]>(array, isLarge)
{
    public override byte[] Read(int row) => Bytes(row).ToArray();
}

/// <summary>Sixteen bytes of an unscaled number and the column's scale.</summary>
internal sealed class DecimalReader(IArrowArray array, int scale, Slot slot) : ArrayReader<decimal>(array)
{
    private const int MaxScale = 28;
    private static readonly Int128 MaxUnscaled = ((Int128)1 << 96) - 1;

    private readonly PrimitiveReader<Int128> _unscaled = new(array);

    public override decimal Read(int row)
    {
        var unscaled = _unscaled.Read(row);
        var magnitude = Int128.Abs(unscaled);
        var digits = scale;

        // .NET's decimal has 28 to 29 digits, Spark's 38: zeros at the end may be all that is too many.
        while ((magnitude > MaxUnscaled || digits > MaxScale) && digits > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            digits--;
        }

        if (magnitude > MaxUnscaled || digits > MaxScale)
        {
            throw slot.Unreadable(typeof(decimal), new OverflowException($"decimal has 28 digits, the value {unscaled}e-{scale} more. Cast the column to decimal(28, …), double or string."));
        }

        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), Int128.IsNegative(unscaled), (byte)digits);
    }
}
