using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Pooling;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Values of one width.</summary>
internal sealed class FixedWidthWriter<T, TRaw>(string column, IArrowType type, Func<T, TRaw> convert) : ColumnWriter<T>(column, type)
    where TRaw : unmanaged
{
    private readonly PooledValues<TRaw> _values = new();

    protected override void Write(T value) => _values.Append(convert(value));

    protected override void SkipValue() => _values.Append(default(TRaw));

    protected override IEnumerable<ArrowBuffer> Buffers() => [_values.Build()];
}

internal sealed class BooleanWriter(string column) : ColumnWriter<bool>(column, BooleanType.Default)
{
    private readonly ArrowBuffer.BitmapBuilder _bits = new();

    protected override void Write(bool value) => _bits.Append(value);

    protected override void SkipValue() => _bits.Append(false);

    protected override IEnumerable<ArrowBuffer> Buffers() => [_bits.Build(PooledAllocator.Instance)];
}

/// <summary>Values of differing lengths, one behind the other.</summary>
internal abstract class BytesWriter<T> : ColumnWriter<T>
{
    private readonly PooledValues<int> _offsets = new();
    private readonly PooledValues<byte> _bytes = new();

    protected BytesWriter(string column, IArrowType type)
        : base(column, type)
    {
        _offsets.Append(0);
    }

    protected void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.Room(bytes.Length));
        End(bytes.Length);
    }

    protected void WriteText(ReadOnlySpan<char> text) => End(Encoding.UTF8.GetBytes(text, _bytes.Room(Encoding.UTF8.GetMaxByteCount(text.Length))));

    protected override void SkipValue() => End(0);

    protected override IEnumerable<ArrowBuffer> Buffers() => [_offsets.Build(), _bytes.Build()];

    private void End(int length)
    {
        _bytes.Advance(length);
        _offsets.Append(_bytes.Count);
    }
}

internal sealed class StringWriter(string column) : BytesWriter<string>(column, StringType.Default)
{
    protected override void Write(string value) => WriteText(value);
}

internal sealed class BinaryWriter(string column) : BytesWriter<byte[]>(column, BinaryType.Default)
{
    protected override void Write(byte[] value) => WriteBytes(value);
}

/// <summary>Enum members by their names.</summary>
internal sealed class EnumWriter<T>(string column) : BytesWriter<T>(column, StringType.Default)
    where T : struct, Enum
{
    protected override void Write(T value) => WriteText(value.ToString());
}

/// <summary>A column of type void: it has no values, only their number.</summary>
internal sealed class NullsWriter(string column) : ColumnWriter(column, NullType.Default)
{
    public override void AppendObject(object? value)
    {
        if (value is not null)
        {
            throw new InvalidCastException($"Column '{Column}' is void: it holds nulls only.");
        }

        AppendNull();
    }

    // Arrow's null type alone has no validity bitmap.
    public override ArrayData Build() => new(Type, Length, Length, 0, System.Array.Empty<ArrowBuffer>(), System.Array.Empty<ArrayData>());

    protected override void SkipValue()
    {
    }

    protected override IEnumerable<ArrowBuffer> Buffers() => [];
}
