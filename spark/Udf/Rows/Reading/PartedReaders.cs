using System.Runtime.InteropServices;
using Apache.Arrow;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Where a list's elements lie among those of all the lists.</summary>
internal sealed class ListOffsets(ArrayData data)
{
    private readonly ReadOnlyMemory<byte> _offsets = data.Buffers[1].Memory[(data.Offset * sizeof(int))..];

    private readonly int _elements = data.Children[0].Length;

    /// <exception cref="InvalidDataException">The data is broken: the list lies outside of its elements.</exception>
    public (int Start, int Length) this[int row]
    {
        get
        {
            var offsets = MemoryMarshal.Cast<byte, int>(_offsets.Span);
            var (start, end) = (offsets[row], offsets[row + 1]);
            return start >= 0 && start <= end && end <= _elements
                ? (start, end - start)
                : throw new InvalidDataException($"The list of row {row} goes from {start} to {end}, but there are {_elements} elements.");
        }
    }
}

internal sealed class ArrayOfReader<T>(IArrowArray array, ColumnReader<T> elements) : ArrayReader<T[]>(array)
{
    private readonly ListOffsets _offsets = new(array.Data);

    public override T[] Read(int row)
    {
        var (start, length) = _offsets[row];
        var values = new T[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = elements.Read(start + i);
        }

        return values;
    }
}

internal sealed class MapReader<TKey, TValue>(IArrowArray array, ColumnReader<TKey> keys, ColumnReader<TValue> values)
    : ArrayReader<Dictionary<TKey, TValue>>(array)
    where TKey : notnull
{
    private readonly ListOffsets _offsets = new(array.Data);

    public override Dictionary<TKey, TValue> Read(int row)
    {
        var (start, length) = _offsets[row];
        var map = new Dictionary<TKey, TValue>(length);
        for (var i = 0; i < length; i++)
        {
            map[keys.Read(start + i)] = values.Read(start + i);
        }

        return map;
    }
}

/// <summary>Records that a compiled function makes from the readers of their parts.</summary>
internal sealed class RecordReader<T>(IArrowArray? array, ColumnReader[] parts, Func<ColumnReader[], int, T> make) : ColumnReader<T>
{
    public override bool IsNull(int row) => array?.IsNull(row) ?? false;

    public override T Read(int row) => make(parts, row);
}

/// <summary>Rows of boxed values.</summary>
internal sealed class RowReader : ColumnReader<Row>
{
    private readonly IArrowArray? _array;
    private readonly RowSchema _schema;
    private readonly ColumnReader<object?>[] _columns;

    public RowReader(RowSchema schema, IReadOnlyList<IArrowArray> columns, IArrowArray? array = null)
    {
        _schema = schema;
        _array = array;
        _columns = [.. columns.Select((column, index) => ColumnReaders.CreateBoxed(column, new Slot(schema.Type.Fields[index].Name, "Row")))];
    }

    public override bool IsNull(int row) => _array?.IsNull(row) ?? false;

    public override Row Read(int row)
    {
        var values = new object?[_columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Read(row);
        }

        return new Row(_schema, values);
    }
}
