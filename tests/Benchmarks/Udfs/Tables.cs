using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>
/// What both sides read, made from row numbers alone, in two parts. The pairs are a view: over Parquet's columns PySpark 4.2's own <c>udf(useArrow=True)</c>
/// hangs, its worker out of step with the stream.
/// </summary>
internal static class Tables
{
    public static string FloatColumns { get; } = string.Join(", ", Enumerable.Range(0, Scale.Columns).Select(at => $"c{at} float"));

    public static async Task CreateAsync(SparkSession spark, Scale scale, CancellationToken cancellationToken)
    {
        var floats = string.Join(", ", Enumerable.Range(0, Scale.Columns).Select(at => $"CAST(id % 1000 + {at} AS FLOAT) AS c{at}"));
        await CreateAsync("TABLE floats USING parquet", floats);
        await CreateAsync("VIEW pairs", "id * 0.5D AS price, concat('word ', id % 1000) AS word");
        await CreateAsync("TABLE pieces USING parquet", $"id % {scale.Groups} AS key, id AS value");

        Task CreateAsync(string what, string columns) => spark.SqlAsync($"CREATE {what} AS SELECT {columns} FROM range(0, {scale.Rows}, 1, 2)", cancellationToken);
    }
}
