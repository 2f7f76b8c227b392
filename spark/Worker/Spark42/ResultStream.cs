using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Worker.Pooling;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>The one Arrow stream of a task's results. It begins with the first batch: a task without one sends nothing.</summary>
internal sealed class ResultStream(WireWriter wire) : IDisposable
{
    private static readonly IpcOptions IpcOptions = new();

    private ArrowStreamWriter? _writer;
    private Schema? _schema;
    private (Schema Given, StructType Type)? _rows;

    /// <summary>Sends result columns, which Spark knows by their places.</summary>
    /// <exception cref="InvalidOperationException">They are of other types than those before them.</exception>
    public void Write(IReadOnlyList<IArrowArray> columns, int length)
    {
        foreach (var column in columns) AllocatedMemory.Check(column.Data);
        using var batch = new RecordBatch(SchemaFor(columns), columns, length);
        Write(batch);
    }

    /// <summary>Sends rows, each of which Spark takes as one value.</summary>
    /// <exception cref="InvalidOperationException">They have other columns than those before them.</exception>
    public void WriteRows(RecordBatch rows)
    {
        if (!ReferenceEquals(_rows?.Given, rows.Schema)) _rows = (rows.Schema, new StructType([.. rows.Schema.FieldsList]));
        Write([new StructArray(_rows!.Value.Type, rows.Length, rows.Arrays, ArrowBuffer.Empty)], rows.Length);
    }

    /// <summary>Ends the stream, after its last batch and before the message of a failure: the JVM reads on only behind it.</summary>
    public void End() => _writer?.WriteEnd();

    public void Dispose() => _writer?.Dispose();

    private void Write(RecordBatch batch)
    {
        if (_writer is null)
        {
            wire.WriteInt(Mark.ArrowStream);
            _writer = new(wire.Stream, batch.Schema, leaveOpen: true, IpcOptions, PooledAllocator.Instance);
        }

        _writer.WriteRecordBatch(batch);
    }

    private Schema SchemaFor(IReadOnlyList<IArrowArray> columns)
    {
        if (_schema is null) return _schema = new(columns.Select((column, at) => new Field($"_{at}", column.Data.DataType, nullable: true)), null);
        for (var at = 0; at < columns.Count; at++)
        {
            var (first, given) = (_schema.GetFieldByIndex(at).DataType, columns[at].Data.DataType);
            if (!ResultTypes.AreSame(first, given))
                throw new InvalidOperationException($"The function returned {ResultTypes.Text(first)} at first, and now {ResultTypes.Text(given)}.");
        }

        return _schema;
    }
}
