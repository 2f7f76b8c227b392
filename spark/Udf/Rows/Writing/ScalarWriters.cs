using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Values of one width.</summary>
internal sealed class FixedWidthWriter<T, TRaw>(string column, IArrowType type, Func<T, TRaw> convert) : ColumnWriter<T>(column, type)
    where TRaw : struct
{
    private readonly ArrowBuffer.Builder<TRaw> _values = new();

    protected override void Write(T value) => _values.Append(convert(value));

    protected override void SkipValue() => _values.Append(default(TRaw));

    protected override IEnumerable<ArrowBuffer> Buffers() => [_values.Build()];
}

internal sealed class BooleanWriter(string column) : ColumnWriter<bool>(column, BooleanType.Default)
{
    private readonly ArrowBuffer.BitmapBuilder _bits = new();

    protected override void Write(bool value) => _bits.Append(value);

    protected override void SkipValue() => _bits.Append(false);

    protected override IEnumerable<ArrowBuffer> Buffers() => [_bits.Build()];
}

/// <summary>Values of differing lengths, one behind the other.</summary>
internal abstract class BytesWriter<T> : ColumnWriter<T>
{
    private readonly ArrowBuffer.Builder<int> _offsets = new();
    private readonly ArrowBuffer.Builder<byte> _bytes = new();

    protected BytesWriter(string column, IArrowType type)
        : base(column, type)
    {
        _offsets.Append(0);
    }

    protected void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Append(bytes);
        _offsets.Append(_bytes.Length);
    }

    protected override void SkipValue() => _offsets.Append(_bytes.Length);

    protected override IEnumerable<ArrowBuffer> Buffers() => [_offsets.Build(), _bytes.Build()];
}

internal sealed class StringWriter(string column) : BytesWriter<string>(column, StringType.Default)
{
    protected override void Write(string value) => WriteBytes(Encoding.UTF8.GetBytes(value));
}

internal sealed class BinaryWriter(string column) : BytesWriter<byte[]>(column, BinaryType.Default)
{
    protected override void Write(byte[] value) => WriteBytes(value);
}

/// <summary>Enum members by their names.</summary>
internal sealed class EnumWriter<T>(string column) : BytesWriter<T>(column, StringType.Default)
    where T : struct, Enum
{
    protected override void Write(T value) => WriteBytes(Encoding.UTF8.GetBytes(value.ToString()));
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
