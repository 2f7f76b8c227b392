using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    // A server takes messages of 128 MB; a plan may carry several local relations.
    private const int LargestLocalData = 64 * 1024 * 1024;

    /// <summary>A data frame of records, a column for each public property, named in snake_case.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="records">The records.</param>
    /// <exception cref="NotSupportedException">A property's type has no Spark type.</exception>
    /// <exception cref="ArgumentException">The records are more than 64 MB.</exception>
    public DataFrame CreateDataFrame<T>(IEnumerable<T> records) => Local(LocalData.FromRecords(records));

    /// <summary>A data frame of rows of values.</summary>
    /// <param name="rows">The values, in the order of the schema's columns.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="InvalidCastException">A value is not of its column's type.</exception>
    /// <exception cref="ArgumentException">The rows are more than 64 MB.</exception>
    public DataFrame CreateDataFrame(IEnumerable<GenericRow> rows, StructType schema) =>
        Local(LocalData.FromRows(rows.Select(row => row.Values), schema));

    /// <summary>A data frame of rows such as <see cref="DataFrame.Collect()"/> gives.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="schema">The columns.</param>
    /// <exception cref="InvalidCastException">A value is not of its column's type.</exception>
    /// <exception cref="ArgumentException">The rows are more than 64 MB.</exception>
    public DataFrame CreateDataFrame(IEnumerable<Row> rows, StructType schema) =>
        Local(LocalData.FromRows(rows.Select(row => row.Values), schema));

    /// <summary>A data frame without rows.</summary>
    /// <param name="schema">The columns.</param>
    public DataFrame EmptyDataFrame(StructType schema) => new(this, Sources.Empty(schema.Json));

    private DataFrame Local(LocalData data) =>
        new(this, Sources.Local(data.RequireAtMost(LargestLocalData).Stream, data.Schema.Json));
}
