namespace Reelhouse.Spark.Sql;

/// <summary>The values of a row of local data, whose columns a schema names elsewhere.</summary>
public sealed class GenericRow
{
    /// <summary>Takes the values in the order of the schema's columns.</summary>
    public GenericRow(params object?[] values)
    {
        Values = values;
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<object?> Values { get; }

    /// <summary>How many values there are.</summary>
    public int Size() => Values.Count;

    /// <inheritdoc cref="Get"/>
    public object? this[int index] => Values[index];

    /// <summary>The value at a position, counted from 0.</summary>
    public object? Get(int index) => Values[index];

    /// <summary>The value at a position as a type.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T GetAs<T>(int index) => Rows.RowValue.As<T>(Values[index], $"#{index}");
}
