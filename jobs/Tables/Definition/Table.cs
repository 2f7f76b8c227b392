using System.Reflection;

namespace Reelhouse.Jobs.Tables;

/// <summary>The table that <typeparamref name="TRow"/> is a row of.</summary>
internal static class Table<TRow>
{
    public static TableDefinition Definition { get; } = Read();

    public static string Name => Definition.Name;

    private static TableDefinition Read()
    {
        var table = typeof(TRow).GetCustomAttribute<TableAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TRow)} is no table's row: give the record a [Table(\"layer.entity\")].");
        return new(table.Name, table.Version, table.Owner, table.Grain, RecordColumns.Of(typeof(TRow)));
    }
}
