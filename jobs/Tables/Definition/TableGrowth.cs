using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tables;

/// <summary>What a table whose rows stay lacks of a later version of its definition.</summary>
internal static class TableGrowth
{
    /// <summary>The columns to add, in the definition's order.</summary>
    /// <param name="table">The definition.</param>
    /// <param name="there">The table as it is.</param>
    /// <param name="root">The lake's root.</param>
    /// <exception cref="JobException">The rows that are there cannot be rows of this definition: the message says why.</exception>
    public static IReadOnlyList<ColumnDefinition> Of(TableDefinition table, StructType there, string root)
    {
        var known = there.Fields.ToDictionary(field => field.Name);
        var added = table.Columns.Where(column => !known.ContainsKey(column.Name)).ToList();
        var faults = Faults(table, known).Concat(added.Where(column => !column.IsNullable).Select(column => $"column {column.Name} is new, and the rows that are there have no value for it")).ToList();
        return faults.Count == 0
            ? added
            : throw new JobException(new(
                $"{table.Name} holds rows that version {table.Version} of its definition cannot keep: {string.Join("; ", faults)}.",
                TableDdl.Location(table, root),
                "They were written by another version of these jobs, and are not made anew by this one.",
                $"ALTER TABLE {table.Name} RENAME COLUMN, or make the column nullable, where that is what is meant; else move the rows to another table and drop this one."));
    }

    private static IEnumerable<string> Faults(TableDefinition table, Dictionary<string, StructField> known)
    {
        foreach (var (name, field) in known)
        {
            var column = table.Columns.FirstOrDefault(column => column.Name == name);
            if (column is null) yield return $"column {name} is in no record any more";
            else if (column.DataType.Sql != field.DataType.Sql) yield return $"column {name} is {field.DataType.Sql} and was to be {column.DataType.Sql}";
        }
    }
}
