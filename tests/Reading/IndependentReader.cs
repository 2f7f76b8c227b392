using System.Globalization;
using DuckDB.NET.Data;

namespace Reelhouse.Reading;

/// <summary>Reads a Delta table with DuckDB over the live files that the log names: a second opinion that shares no code with Spark.</summary>
public static class IndependentReader
{
    /// <summary>How many rows the table has.</summary>
    public static long Count(DeltaLog table) => Convert.ToInt64(Scalar(table, "count(*)"), CultureInfo.InvariantCulture);

    /// <summary>
    /// The table's content in one line, whatever the order of its rows: their number and a checksum over all columns but those named.
    /// Two tables with equal fingerprints hold, but for a hash collision, the same rows as often.
    /// </summary>
    public static string Fingerprint(DeltaLog table, params string[] without)
    {
        if (table.LiveFiles.Count == 0) return table.Version < 0 ? "absent" : "0 rows";
        var present = Columns(table).Except(without).Order(StringComparer.Ordinal).Select(Quoted);
        var hash = $"sum(hash({string.Join(", ", present)})::hugeint)";
        return $"{Count(table)} rows, {Scalar(table, hash)}";
    }

    /// <summary>The first column of each row that <paramref name="selection"/> (what stands behind SELECT, with <c>rows</c> as the table) gives.</summary>
    public static IReadOnlyList<string> Select(DeltaLog table, string selection)
    {
        using var connection = Open(table);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {selection}";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    }

    private static List<string> Columns(DeltaLog table) => [.. Select(table, "column_name FROM (DESCRIBE rows)")];

    private static object? Scalar(DeltaLog table, string expression)
    {
        if (table.LiveFiles.Count == 0) return 0L;
        using var connection = Open(table);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {expression} FROM rows";
        return command.ExecuteScalar();
    }

    private static DuckDBConnection Open(DeltaLog table)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var files = string.Join(", ", table.LiveFiles.Order(StringComparer.Ordinal).Select(file => $"'{file.Replace("'", "''", StringComparison.Ordinal)}'"));
        var partitioned = table.PartitionColumns.Count > 0 ? "true" : "false";
        command.CommandText = $"CREATE VIEW rows AS SELECT * FROM read_parquet([{files}], union_by_name = true, hive_partitioning = {partitioned})";
        command.ExecuteNonQuery();
        return connection;
    }

    private static string Quoted(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
