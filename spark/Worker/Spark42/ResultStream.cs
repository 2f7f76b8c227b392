using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>The one Arrow stream of a task's results. It begins with the first batch: a task without one sends nothing.</summary>
internal sealed class ResultStream(WireWriter wire) : IDisposable
{
    private ArrowStreamWriter? _writer;
    private Schema? _schema;

    /// <summary>Sends result columns, which Spark knows by their places.</summary>
    public void Write(IReadOnlyList<IArrowArray> columns, int length)
    {
        using var batch = new RecordBatch(_schema ??= SchemaOf(columns), columns, length);
        Write(batch);
    }

    /// <summary>Sends rows, each of which Spark takes as one value.</summary>
    public void WriteRows(RecordBatch rows)
    {
        var type = new StructType([.. rows.Schema.FieldsList]);
        Write([new StructArray(type, rows.Length, rows.Arrays, ArrowBuffer.Empty)], rows.Length);
    }

    public void End() => _writer?.WriteEnd();

    public void Dispose() => _writer?.Dispose();

    private void Write(RecordBatch batch)
    {
        if (_writer is null)
        {
            wire.WriteInt(Mark.ArrowStream);
            _writer = new(wire.Stream, batch.Schema, leaveOpen: true);
        }

        _writer.WriteRecordBatch(batch);
    }

    private static Schema SchemaOf(IReadOnlyList<IArrowArray> columns) =>
        new(columns.Select((column, at) => new Field($"_{at}", column.Data.DataType, nullable: true)), null);
}
