using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tables;

/// <summary>All that a row's record says of its table.</summary>
internal sealed record TableDefinition(string Name, int Version, string Owner, string Grain, IReadOnlyList<ColumnDefinition> Columns)
{
    /// <summary>The layer: bronze, silver, gold or quarantine.</summary>
    public string Schema => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The name within the layer.</summary>
    public string Entity => Name[(Schema.Length + 1)..];

    /// <summary>The same columns under another name.</summary>
    public TableDefinition Named(string name) => this with { Name = name };

    /// <summary>The columns as Spark describes them, with their doc lines as comments.</summary>
    public StructType StructType => new(Columns.Select(column => column.Field));
}
