using System.Runtime.InteropServices;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The numbers of a tensor.</summary>
internal static class TensorValues
{
    /// <summary>Null for types that are not read, for data outside the file, and where the shape wants another count.</summary>
    public static double[]? Read(TensorProto tensor)
    {
        if (tensor.DataLocation != 0) return null;
        var raw = tensor.RawData.Span;
        var values = tensor.DataType switch
        {
            ElementType.Single when raw.Length > 0 => Raw<float>(raw),
            ElementType.Single => [.. tensor.FloatData.Select(value => (double)value)],
            ElementType.Double when raw.Length > 0 => Raw<double>(raw),
            ElementType.Double => [.. tensor.DoubleData],
            ElementType.Int64 when raw.Length > 0 => Raw<long>(raw),
            ElementType.Int64 => [.. tensor.Int64Data.Select(value => (double)value)],
            ElementType.UInt8 when raw.Length > 0 => Raw<byte>(raw),
            ElementType.Int32 when raw.Length > 0 => Raw<int>(raw),
            ElementType.UInt8 or ElementType.Int32 => [.. tensor.Int32Data.Select(value => (double)value)],
            _ => null,
        };
        return values is not null && values.Length == Count(tensor) ? values : null;
    }

    /// <summary>ONNX writes little-endian, as all machines that run this are.</summary>
    private static double[]? Raw<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var values = MemoryMarshal.Cast<byte, T>(bytes);
        if (values.Length * Marshal.SizeOf<T>() != bytes.Length) return null;
        var numbers = new double[values.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = double.CreateChecked(values[i]);
        return numbers;
    }

    /// <summary>-1 where the shape makes no sense.</summary>
    private static long Count(TensorProto tensor)
    {
        var count = 1L;
        foreach (var size in tensor.Dims)
        {
            if (size is < 0 or > int.MaxValue || count > int.MaxValue) return -1;
            count *= size;
        }

        return count;
    }
}
