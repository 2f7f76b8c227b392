namespace Reelhouse.Jobs.Tables;

/// <summary>Makes a record the row of a table: its columns are the parameters of the record's constructor.</summary>
/// <param name="name"><c>layer.entity</c>, in snake_case.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TableAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Raised with every change of the columns: a derived table is then made anew. 1 by default.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who answers questions about the table.</summary>
    public required string Owner { get; init; }

    /// <summary>What one row stands for.</summary>
    public required string Grain { get; init; }
}
