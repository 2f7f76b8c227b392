using Apache.Arrow;
using Reelhouse.Spark.Rows;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>Batches as a function takes them: as they are, or as records or single values of <typeparamref name="T"/>.</summary>
internal static class InputRows<T>
{
    public static IEnumerable<T> Read(IEnumerable<RecordBatch> batches) =>
        batches as IEnumerable<T> ?? batches.SelectMany(ArrowRows.Read<T>);

    /// <summary>What a batch of one row holds.</summary>
    public static T Single(RecordBatch row) => row is T batch ? batch : ArrowRows.Read<T>(row).Single();
}
