using Apache.Arrow;
using Apache.Arrow.Ipc;
using Reelhouse.Spark.Rows.Writing;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows;

/// <summary>Rows of this program, as a plan carries them to the server: an Arrow IPC stream of one batch.</summary>
internal sealed record LocalData(ReadOnlyMemory<byte> Stream, StructType Schema, int RowCount)
{
    /// <summary>Records, a column for each public property, named in snake_case.</summary>
    /// <exception cref="NotSupportedException">A property's type has no Spark type.</exception>
    public static LocalData FromRecords<T>(IEnumerable<T> records)
    {
        var schema = RecordSchema<T>();
        var writer = ColumnWriters.ForRecords<T>(schema);
        var count = 0;
        foreach (var record in records)
        {
            writer.Append(record);
            count++;
        }

        return Write(writer.Build(), schema, count);
    }

    /// <summary>Rows of values in the order of the schema's columns.</summary>
    /// <exception cref="InvalidCastException">A value is not of its column's type.</exception>
    public static LocalData FromRows(IEnumerable<IReadOnlyList<object?>> rows, StructType schema)
    {
        var writer = ColumnWriters.ForRows(schema);
        var count = 0;
        foreach (var row in rows)
        {
            writer.Append(row);
            count++;
        }

        return Write(writer.Build(), schema, count);
    }

    /// <summary>The schema that <see cref="FromRecords{T}"/> gives the records.</summary>
    public static StructType RecordSchema<T>()
    {
        var schema = DotNetTypes.StructOf(typeof(T));
        return schema.Fields.Count > 0 ? schema : throw new NotSupportedException(
            $"{typeof(T).Name} has no public properties that can be set or that its constructor sets: rows of it would have no columns.");
    }

    /// <summary>Holds the data to what one message may carry.</summary>
    public LocalData RequireAtMost(int bytes) => Stream.Length <= bytes ? this : throw new ArgumentException(
        $"The local data has {RowCount} rows and {Stream.Length} bytes, but a plan carries at most {bytes}. Write it to a file or a table the server can read, or in parts.");

    private static LocalData Write(ArrayData rows, StructType schema, int count)
    {
        using var memory = new MemoryStream();
        var arrow = new Schema(schema.Fields.Select(ArrowTypes.ToArrow), null);
        using var batch = new RecordBatch(arrow, rows.Children.Select(ArrowArrayFactory.BuildArray), count);
        using (var writer = new ArrowStreamWriter(memory, arrow, leaveOpen: true))
        {
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        return new LocalData(memory.GetBuffer().AsMemory(0, (int)memory.Length), schema, count);
    }
}
