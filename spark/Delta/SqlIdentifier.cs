using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Delta;

/// <summary>Names of tables and columns, quoted for SQL.</summary>
internal static partial class SqlIdentifier
{
    /// <summary>A table's name with each part in backticks; parts that are quoted already are kept.</summary>
    /// <exception cref="ArgumentException">The name has an empty part, or a backtick in it is not closed.</exception>
    public static string OfTable(string name)
    {
        if (!QualifiedName().IsMatch(name))
            throw new ArgumentException($"'{name}' is not a table's name; write table, database.table or catalog.database.table.", nameof(name));
        return string.Join('.', Part().Matches(name).Select(part => part.Value.StartsWith('`') ? part.Value : Of(part.Value)));
    }

    /// <summary>A table at a path.</summary>
    public static string OfPath(string path) => $"delta.{Of(path)}";

    /// <summary>A name in backticks, those within it doubled.</summary>
    public static string Of(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>A column's name, whose dots reach into structs, with each part in backticks.</summary>
    public static string OfColumn(string name) => OfTable(name);

    [GeneratedRegex(@"^(?:`(?:[^`]|``)+`|[^.`]+)(?:\.(?:`(?:[^`]|``)+`|[^.`]+))*$")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"`(?:[^`]|``)+`|[^.`]+")]
    private static partial Regex Part();
}
