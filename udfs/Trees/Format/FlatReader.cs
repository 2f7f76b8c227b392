using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Reelhouse.Trees.Format;

/// <summary>Reads what <see cref="FlatWriter"/> wrote. No length is believed that the bytes left could not hold.</summary>
internal ref struct FlatReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public byte Byte() => Take(1)[0];

    public int Integer() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public string Text() => Encoding.UTF8.GetString(Take(Count(1)));

    public int[] Integers()
    {
        var values = new int[Count(sizeof(int))];
        for (var i = 0; i < values.Length; i++) values[i] = Integer();
        return values;
    }

    public uint[] Words() => MemoryMarshal.Cast<int, uint>(Integers()).ToArray();

    public double[] Numbers()
    {
        var values = new double[Count(sizeof(double))];
        for (var i = 0; i < values.Length; i++) values[i] = Number();
        return values;
    }

    /// <summary>How many elements follow, none smaller than so many bytes.</summary>
    public int Count(int smallest)
    {
        var count = Integer();
        return count >= 0 && count <= (_bytes.Length - _at) / smallest
            ? count
            : throw new ModelException($"byte {_at - sizeof(int)}: {count} elements cannot follow in the {_bytes.Length - _at} bytes that are left; the model is damaged");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _at) throw new ModelException($"byte {_at}: the model ends here; it is cut off");
        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
