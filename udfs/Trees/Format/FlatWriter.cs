using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Reelhouse.Trees.Format;

/// <summary>Writes numbers, texts and arrays one behind the other, little-endian; arrays and texts have their length before them.</summary>
internal sealed class FlatWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Byte(byte value) => _bytes.Write([value]);

    public void Integer(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    public void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Integer(bytes.Length);
        _bytes.Write(bytes);
    }

    public void Integers(ReadOnlySpan<int> values) => Array(values, Integer);

    public void Numbers(ReadOnlySpan<double> values) => Array(values, Number);

    public void Words(ReadOnlySpan<uint> values) => Integers(MemoryMarshal.Cast<uint, int>(values));

    public void Array<T>(ReadOnlySpan<T> values, Action<T> write)
    {
        Integer(values.Length);
        foreach (var value in values) write(value);
    }
}
