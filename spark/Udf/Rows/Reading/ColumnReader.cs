using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Reading;

/// <summary>Reads the values of one Arrow array.</summary>
internal abstract class ColumnReader
{
    public abstract bool IsNull(int row);
}

/// <summary>Reads the values of one Arrow array as <typeparamref name="T"/>.</summary>
internal abstract class ColumnReader<T> : ColumnReader
{
    /// <summary>The value at a row; what it is where the array holds null is undefined, unless the reader says so.</summary>
    public abstract T Read(int row);
}

/// <summary>A reader over an array of its own.</summary>
internal abstract class ArrayReader<T>(IArrowArray array) : ColumnReader<T>
{
    protected ArrayData Data { get; } = array.Data;

    public override bool IsNull(int row) => array.IsNull(row);
}
