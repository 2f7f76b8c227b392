using System.Collections;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Sql;

/// <summary>A row of a result, its values found by position or by column name.</summary>
/// <remarks>
/// Values are of the .NET types that suit the columns: <c>bool</c>, <c>sbyte</c>, <c>short</c>, <c>int</c>, <c>long</c>, <c>float</c>, <c>double</c>, <c>decimal</c>,
/// <c>string</c>, <c>byte[]</c>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> (timestamp), <see cref="DateTime"/> (timestamp_ntz), <see cref="TimeOnly"/>,
/// <see cref="TimeSpan"/> (day-time interval), <c>int</c> months (year-month interval), arrays, dictionaries, rows (struct), or null.
/// </remarks>
public sealed class Row : IEquatable<Row>
{
    private readonly RowSchema _schema;
    private readonly object?[] _values;

    internal Row(RowSchema schema, object?[] values)
    {
        _schema = schema;
        _values = values;
    }

    /// <summary>Makes a row, for tests and local data.</summary>
    /// <exception cref="ArgumentException">There are not as many values as columns.</exception>
    public Row(StructType schema, params object?[] values)
    {
        if (schema.Fields.Count != values.Length)
        {
            throw new ArgumentException($"The schema has {schema.Fields.Count} columns, but there are {values.Length} values.", nameof(values));
        }

        _schema = new RowSchema(schema);
        _values = values;
    }

    /// <summary>The columns.</summary>
    public StructType Schema => _schema.Type;

    /// <summary>The values, in the order of the columns.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>How many columns there are.</summary>
    public int Size() => _values.Length;

    /// <inheritdoc cref="Get(int)"/>
    public object? this[int index] => Get(index);

    /// <inheritdoc cref="Get(string)"/>
    public object? this[string columnName] => Get(columnName);

    /// <summary>The value at a position, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public object? Get(int index) =>
        index >= 0 && index < _values.Length
            ? _values[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The row has {_values.Length} columns, counted from 0.");

    /// <summary>The value of a column.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? Get(string columnName) => _values[_schema.PositionOf(columnName)];

    /// <summary>The value at a position as a type: its own, or one that holds every value of it, such as <c>long</c> for an integer.</summary>
    /// <exception cref="InvalidCastException">The value is of another type, or null where <typeparamref name="T"/> has no place for it.</exception>
    public T GetAs<T>(int index) => RowValue.As<T>(Get(index), Schema.Fields[index].Name);

    /// <summary>The value of a column as a type: its own, or one that holds every value of it, such as <c>long</c> for an integer.</summary>
    /// <exception cref="InvalidCastException">The value is of another type, or null where <typeparamref name="T"/> has no place for it.</exception>
    public T GetAs<T>(string columnName) => RowValue.As<T>(Get(columnName), columnName);

    /// <summary>Whether the value at a position is null.</summary>
    public bool IsNullAt(int index) => Get(index) is null;

    /// <inheritdoc/>
    public bool Equals(Row? other) => other is not null && StructuralComparisons.StructuralEqualityComparer.Equals(_values, other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Row);

    /// <inheritdoc/>
    public override int GetHashCode() => StructuralComparisons.StructuralEqualityComparer.GetHashCode(_values);

    /// <summary>The values as Spark prints a row: <c>[1,abc,null]</c>.</summary>
    public override string ToString() => $"[{string.Join(',', _values.Select(RowValue.ToText))}]";
}
