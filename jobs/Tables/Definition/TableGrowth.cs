using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tables;

/// <summary>What has to be done to a table whose rows stay, so that it is of a later version of its definition.</summary>
/// <param name="Added">Columns that it lacks, in the definition's order.</param>
/// <param name="Loosened">Columns that may be null from now on.</param>
internal sealed record TableGrowth(IReadOnlyList<ColumnDefinition> Added, IReadOnlyList<ColumnDefinition> Loosened)
{
    /// <param name="table">The definition.</param>
    /// <param name="there">The table as it is.</param>
    /// <param name="root">The lake's root.</param>
    /// <exception cref="JobException">The rows that are there cannot be rows of this definition: the message says why.</exception>
    public static TableGrowth Of(TableDefinition table, StructType there, string root)
    {
        var known = there.Fields.ToDictionary(field => field.Name);
        var faults = there.Fields.Select(field => field.Name).Except(table.Columns.Select(column => column.Name)).Select(name => $"{name} is in no record any more")
            .Concat(table.Columns.Select(column => Fault(column, known.GetValueOrDefault(column.Name))).OfType<string>()).ToList();
        return faults.Count == 0
            ? new(
                [.. table.Columns.Where(column => !known.ContainsKey(column.Name))],
                [.. table.Columns.Where(column => column.IsNullable && known.TryGetValue(column.Name, out var field) && !field.IsNullable)])
            : throw new JobException(new(
                $"{table.Name} holds rows that version {table.Version} of its definition cannot keep: {string.Join("; ", faults)}.",
                TableDdl.Location(table, root),
                "Other versions of these jobs wrote them, and not all of them are made anew.",
                $"Where they can be made again, DROP TABLE {table.Name}, remove its folder and run each run date; else run the jobs that wrote them."));
    }

    private static string? Fault(ColumnDefinition column, StructField? there) => there switch
    {
        null when column.IsPartition => $"{column.Name} is new, and the table is not partitioned by it",
        null when !column.IsNullable => $"{column.Name} is new, and they have no value for it",
        null => null,
        // Comments within a type are no part of it.
        _ when column.DataType.SimpleString != there.DataType.SimpleString => $"{column.Name} is {there.DataType.SimpleString} and was to be {column.DataType.SimpleString}",
        { IsNullable: true } when !column.IsNullable => $"{column.Name} may be null and was not to be",
        _ => null,
    };
}
