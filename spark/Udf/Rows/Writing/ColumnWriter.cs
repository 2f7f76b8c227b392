using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Pooling;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Gathers the values of one Arrow array.</summary>
internal abstract class ColumnWriter(string column, IArrowType type)
{
    private ArrowBuffer.BitmapBuilder? _valid; // from the first null on
    private int _nulls;

    public string Column { get; } = column;

    protected IArrowType Type { get; } = type;

    protected int Length { get; private set; }

    public abstract void AppendObject(object? value);

    public void AppendNull()
    {
        _valid ??= new ArrowBuffer.BitmapBuilder().AppendRange(true, Length);
        _valid.Append(false);
        Length++;
        _nulls++;
        SkipValue();
    }

    public virtual ArrayData Build() => new(Type, Length, _nulls, 0, [_valid?.Build(PooledAllocator.Instance) ?? ArrowBuffer.Empty, .. Buffers()], Children());

    protected void MarkValid()
    {
        _valid?.Append(true);
        Length++;
    }

    /// <summary>Leaves the place of a null empty.</summary>
    protected abstract void SkipValue();

    protected abstract IEnumerable<ArrowBuffer> Buffers();

    protected virtual ArrayData[] Children() => [];
}

/// <summary>Gathers values of <typeparamref name="T"/>.</summary>
internal abstract class ColumnWriter<T>(string column, IArrowType type) : ColumnWriter(column, type)
{
    /// <summary>Appends a value; null is for <see cref="ColumnWriter.AppendNull"/>.</summary>
    public void Append(T value)
    {
        MarkValid();
        Write(value);
    }

    public sealed override void AppendObject(object? value)
    {
        if (value is null)
        {
            AppendNull();
        }
        else
        {
            Append(RowValue.As<T>(value, Column));
        }
    }

    protected abstract void Write(T value);
}
