using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Pooling;

/// <summary>Gathers values of one width, one behind the other, in rented memory.</summary>
internal sealed class PooledValues<T>
    where T : unmanaged
{
    private const int FirstLength = 4096;

    private static readonly int Width = Unsafe.SizeOf<T>();

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _end;

    /// <summary>How many values there are.</summary>
    public int Count => _end / Width;

    public void Append(T value)
    {
        if (_bytes.Length - _end < Width) Grow(Width);
        MemoryMarshal.Write(_bytes.AsSpan(_end), in value);
        _end += Width;
    }

    /// <summary>Room for so many values, of which <see cref="Advance"/> says how many were used.</summary>
    public Span<T> Room(int count)
    {
        if (_bytes.Length - _end < (long)count * Width) Grow((long)count * Width);
        return MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(_end));
    }

    public void Advance(int count) => _end += count * Width;

    /// <summary>The values as a buffer of their own; there are none afterwards.</summary>
    public ArrowBuffer Build()
    {
        var built = PooledCopy.Of(_bytes.AsSpan(0, _end));
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _end) = ([], 0);
        return built;
    }

    private void Grow(long wanted)
    {
        var needed = _end + wanted;
        if (needed > System.Array.MaxLength) throw new InvalidOperationException($"A column of one batch takes {needed:N0} bytes, more than {System.Array.MaxLength:N0}; give its rows in smaller batches.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(System.Array.MaxLength, Math.Max(_bytes.Length * 2L, needed)));
        _bytes.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
