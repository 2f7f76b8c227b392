namespace Reelhouse.Jobs.Tables;

/// <summary>The statements that make a Delta table of a definition.</summary>
internal static class TableDdl
{
    public const string VersionProperty = "reelhouse.version";

    public static string CreateSchema(string schema) => $"CREATE SCHEMA IF NOT EXISTS {schema}";

    /// <summary>Creates the table where it is missing; one that is there stays as it is.</summary>
    public static string Create(TableDefinition table, string root) => $"CREATE TABLE IF NOT EXISTS {Body(table, root)}";

    /// <summary>Puts an empty table in the place of one with other columns.</summary>
    public static string Replace(TableDefinition table, string root) => $"CREATE OR REPLACE TABLE {Body(table, root)}";

    /// <summary>Adds columns, which are null in the rows that are there.</summary>
    public static string AddColumns(TableDefinition table, IEnumerable<ColumnDefinition> columns) => $"ALTER TABLE {table.Name} ADD COLUMNS ({string.Join(", ", columns.Select(Column))})";

    /// <summary>Lets a column be null.</summary>
    public static string DropNotNull(TableDefinition table, ColumnDefinition column) => $"ALTER TABLE {table.Name} ALTER COLUMN {column.Name} DROP NOT NULL";

    /// <summary>Says what the definition says of the table as a whole, its version among it.</summary>
    public static string SetProperties(TableDefinition table) => $"ALTER TABLE {table.Name} SET TBLPROPERTIES ({Properties(table)})";

    /// <summary>Where a table's files lie below the lake's root.</summary>
    public static string Location(TableDefinition table, string root) => $"{root}/{table.Schema}/{table.Entity}";

    private static string Body(TableDefinition table, string root) => string.Join('\n', new[]
    {
        $"{table.Name} (",
        string.Join(",\n", table.Columns.Select(column => $"  {Column(column)}")),
        ") USING DELTA",
        Partitions(table),
        $"COMMENT {Text(table.Grain)}",
        $"TBLPROPERTIES ({Properties(table)})",
        $"LOCATION {Text(Location(table, root))}",
    }.OfType<string>());

    private static string Column(ColumnDefinition column) =>
        $"{column.Name} {column.DataType.Sql}{(column.IsNullable ? "" : " NOT NULL")}{(column.Doc is { } doc ? $" COMMENT {Text(doc)}" : "")}";

    private static string? Partitions(TableDefinition table) =>
        table.Columns.Where(column => column.IsPartition).Select(column => column.Name).ToList() is { Count: > 0 } names
            ? $"PARTITIONED BY ({string.Join(", ", names)})"
            : null;

    private static string Properties(TableDefinition table) => string.Join(", ", new Dictionary<string, string>
    {
        [VersionProperty] = $"{table.Version}",
        ["reelhouse.owner"] = table.Owner,
        ["reelhouse.key"] = string.Join(',', table.Columns.Where(column => column.IsKey).Select(column => column.Name)),
        ["reelhouse.pii"] = string.Join(',', table.Columns.Where(column => column.IsPii).Select(column => column.Name)),
    }.Where(property => property.Value.Length > 0).Select(property => $"{Text(property.Key)} = {Text(property.Value)}"));

    private static string Text(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
