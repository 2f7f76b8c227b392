using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp;

namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>A table's column as one data file has it. Its memory serves the next block again, which is asked for when the one before was sent.</summary>
/// <param name="type">Its type in the table.</param>
internal abstract class ScannedColumn(IArrowType type) : IDisposable
{
    protected IArrowType Type { get; } = type;

    /// <summary>Goes to a row group's first row.</summary>
    public virtual void Enter(RowGroupReader group)
    {
    }

    /// <summary>The next rows.</summary>
    public abstract IArrowArray Read(Block block);

    public virtual void Dispose()
    {
    }

    protected IArrowArray Array(int rows, int nulls, params ArrowBuffer[] buffers) => ArrowArrayFactory.BuildArray(new ArrayData(Type, rows, nulls, 0, buffers));
}
