using Apache.Arrow;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>What a function returns, as batches of the columns it declares.</summary>
internal sealed class OutputRows<T>
{
    // Spark's own default for spark.sql.execution.arrow.maxRecordsPerBatch.
    private const int RowsInBatch = 10_000;

    private readonly StructType _declared;
    private readonly Schema _schema;
    private readonly DeclaredRows _batches;

    public OutputRows(StructType declared)
    {
        _declared = declared;
        _schema = new(declared.Fields.Select(ArrowTypes.ToArrow), null);
        _batches = new(declared);
    }

    public IEnumerable<RecordBatch> Write(IEnumerable<T> rows) => rows is IEnumerable<RecordBatch> batches ? batches.Select(_batches.Conform) : Batches(rows);

    /// <summary>All rows in one batch, which may be empty.</summary>
    public RecordBatch WriteAll(IEnumerable<T> rows)
    {
        var writer = new Writer(_declared);
        foreach (var row in rows) writer.Append(row);
        return writer.Build(_schema);
    }

    private IEnumerable<RecordBatch> Batches(IEnumerable<T> rows)
    {
        var writer = new Writer(_declared);
        foreach (var row in rows)
        {
            writer.Append(row);
            if (writer.Count < RowsInBatch) continue;
            yield return writer.Build(_schema);
            writer = new(_declared);
        }

        if (writer.Count > 0) yield return writer.Build(_schema);
    }

    /// <summary>The rows of one batch: records, or single values of the only column.</summary>
    private sealed class Writer
    {
        private readonly ColumnWriter _writer;
        private readonly ValueSink<T> _sink;
        private readonly bool _isRecord = RecordShape.IsRecord(typeof(T));

        public Writer(StructType declared)
        {
            var target = Target.Of(typeof(T)) with { IsNullable = !_isRecord && Target.Of(typeof(T)).IsNullable };
            _writer = _isRecord ? ColumnWriters.Create(target, declared, "row") : ColumnWriters.Create(target, declared.Fields[0].DataType, declared.Fields[0].Name);
            _sink = (ValueSink<T>)ColumnWriters.SinkFor(target, _writer);
        }

        public int Count { get; private set; }

        public void Append(T row)
        {
            _sink.Append(row);
            Count++;
        }

        public RecordBatch Build(Schema schema)
        {
            var built = _writer.Build();
            return new(schema, (_isRecord ? built.Children : [built]).Select(ArrowArrayFactory.BuildArray), Count);
        }
    }
}
