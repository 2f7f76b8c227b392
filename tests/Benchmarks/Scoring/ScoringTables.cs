using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>The Delta table that both sides score: a key and 20 floats, made from row numbers alone, three of them NaN once in twenty times.</summary>
internal static class ScoringTables
{
    public const string Table = "scored_rows";

    public static async Task CreateAsync(SparkSession spark, string table, long rows, int parts, CancellationToken cancellationToken)
    {
        var features = string.Join(", ", Enumerable.Range(0, Rows.Features).Select(Feature));
        await spark.SqlAsync($"CREATE TABLE {table} USING delta AS SELECT id, {features} FROM range(0, {rows}, 1, {parts})", cancellationToken);
    }

    private static string Feature(int number)
    {
        var value = $"CAST((xxhash64(id, {number}) % 10000) / 3000D AS FLOAT)";
        return number is 3 or 7 or 11 ? $"IF(xxhash64(id, {number + 100}) % 20 = 0, FLOAT('NaN'), {value}) AS Column_{number}" : $"{value} AS Column_{number}";
    }
}
