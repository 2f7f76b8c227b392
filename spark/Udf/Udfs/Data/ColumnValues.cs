using System.Collections;
using Reelhouse.Spark.Rows.Reading;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>A column's values, read as they are asked for.</summary>
internal sealed class ColumnValues<T>(ColumnReader<T> reader, int length) : IReadOnlyList<T>
{
    public int Count => length;

    public T this[int index] => (uint)index < (uint)length ? reader.Read(index) : throw new ArgumentOutOfRangeException(nameof(index), index, $"The column has {length} values.");

    public IEnumerator<T> GetEnumerator()
    {
        for (var row = 0; row < length; row++) yield return reader.Read(row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
