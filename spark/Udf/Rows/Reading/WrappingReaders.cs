using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>What another reader reads, turned into another type.</summary>
internal sealed class ConvertedReader<TFrom, TTo>(ColumnReader<TFrom> inner, Func<TFrom, TTo> convert, Slot slot) : ColumnReader<TTo>
{
    public override bool IsNull(int row) => inner.IsNull(row);

    public override TTo Read(int row)
    {
        try
        {
            return convert(inner.Read(row));
        }
        catch (Exception cause) when (cause is OverflowException or ArgumentException)
        {
            throw slot.Unreadable(typeof(TTo), cause);
        }
    }
}

/// <summary>Values, or null, in a <see cref="Nullable{T}"/>.</summary>
internal sealed class NullableReader<T>(ColumnReader<T> inner) : ColumnReader<T?>
    where T : struct
{
    public override bool IsNull(int row) => inner.IsNull(row);

    public override T? Read(int row) => inner.IsNull(row) ? null : inner.Read(row);
}

/// <summary>Objects, or null.</summary>
internal sealed class ObjectOrNullReader<T>(ColumnReader<T> inner) : ColumnReader<T?>
    where T : class
{
    public override bool IsNull(int row) => inner.IsNull(row);

    public override T? Read(int row) => inner.IsNull(row) ? null : inner.Read(row);
}

/// <summary>Values for a place that has no room for null: an array's null is an error there.</summary>
internal sealed class RequiredReader<T>(ColumnReader<T> inner, Slot slot) : ColumnReader<T>
{
    public override bool IsNull(int row) => false;

    public override T Read(int row) => inner.IsNull(row) ? throw slot.Null(typeof(T)) : inner.Read(row);
}

/// <summary>Values as objects.</summary>
internal sealed class BoxingReader<T>(ColumnReader<T> inner) : ColumnReader<object>
{
    public override bool IsNull(int row) => inner.IsNull(row);

    public override object Read(int row) => inner.Read(row)!;
}

/// <summary>Nothing but nulls: Spark's void column.</summary>
internal sealed class NullsReader<T> : ColumnReader<T>
{
    public override bool IsNull(int row) => true;

    public override T Read(int row) => default!;
}

/// <summary>Values that lie once in a dictionary, and are referred to by index.</summary>
internal sealed class DictionaryReader<T>(DictionaryArray array, ColumnReader<T> values, ColumnReader<long> indices) : ColumnReader<T>
{
    public override bool IsNull(int row) => array.IsNull(row) || values.IsNull((int)indices.Read(row));

    public override T Read(int row) => values.Read((int)indices.Read(row));
}
