using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>Batches that a function returns, brought into the order of the columns it declares and held to their types, for Spark reads the bytes as declared.</summary>
internal sealed class DeclaredRows(StructType declared)
{
    /// <summary>The batch's columns in the declared order.</summary>
    /// <exception cref="InvalidOperationException">A column is missing, or of another type.</exception>
    public RecordBatch Conform(RecordBatch batch)
    {
        var columns = declared.Fields.Select(field => ColumnOf(batch, field)).ToList();
        var fields = declared.Fields.Zip(columns, (field, column) => new Field(field.Name, column.Data.DataType, field.IsNullable));
        return new(new Schema(fields, null), columns, batch.Length);
    }

    private static IArrowArray ColumnOf(RecordBatch batch, StructField field)
    {
        var at = batch.Schema.GetFieldIndex(field.Name);
        return at >= 0 ? DeclaredColumn.Conform(batch.Column(at), field.DataType, $"column '{field.Name}'") : throw new InvalidOperationException(
            $"The function returned no column '{field.Name}'; it returned {string.Join(", ", batch.Schema.FieldsList.Select(each => each.Name))}.");
    }
}
