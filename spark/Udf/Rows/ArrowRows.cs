using Apache.Arrow;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Rows;

/// <summary>Turns an Arrow batch into rows.</summary>
internal static class ArrowRows
{
    /// <summary>Rows of boxed values, for whoever does not know the columns beforehand.</summary>
    public static IEnumerable<Row> Read(RecordBatch batch)
    {
        var rows = new RowReader(new RowSchema(ArrowTypes.ToSpark(batch.Schema)), [.. batch.Arrays]);
        for (var row = 0; row < batch.Length; row++)
        {
            yield return rows.Read(row);
        }
    }

    /// <summary>Records, or the values of a single column, which may be records too.</summary>
    /// <exception cref="InvalidCastException">The columns do not fit <typeparamref name="T"/>, or a null has no place in it.</exception>
    public static IEnumerable<T> Read<T>(RecordBatch batch)
    {
        if (typeof(T) == typeof(Row))
        {
            return (IEnumerable<T>)Read(batch);
        }

        var columns = batch.Schema.FieldsList.Select(field => field.Name).ToList();
        var reader = IsSingleValue<T>(batch) ? SingleValue<T>(batch) : RecordReaders.Create<T>(columns, [.. batch.Arrays], "");
        return Each(reader, batch.Length);
    }

    private static IEnumerable<T> Each<T>(ColumnReader<T> reader, int length)
    {
        for (var row = 0; row < length; row++)
        {
            yield return reader.Read(row);
        }
    }

    // A record is a row, unless it is the value of the only column: a struct that, as a row, would leave the record without something it needs.
    private static bool IsSingleValue<T>(RecordBatch batch) => batch.ColumnCount == 1
        && (!RecordShape.IsRecord(typeof(T)) || (batch.Column(0) is StructArray && !RecordShape.Of(typeof(T)).IsRowOf(batch.Schema.FieldsList[0].Name)));

    private static ColumnReader<T> SingleValue<T>(RecordBatch batch)
    {
        var slot = new Slot(batch.Schema.FieldsList[0].Name, typeof(T).Name);
        return (ColumnReader<T>)ColumnReaders.Create(Target.Of(typeof(T)), batch.Column(0), slot);
    }
}
