using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Sql;

/// <summary>Names of columns and tables as SQL writes them.</summary>
internal static partial class Identifier
{
    /// <summary>The name in backticks, those within it doubled.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>The name as it is when SQL reads it as one word, in backticks otherwise.</summary>
    public static string QuoteIfNeeded(string name) => PlainWord().IsMatch(name) ? name : Quote(name);

    [GeneratedRegex("^(?![0-9]+$)[a-zA-Z0-9_]+$")]
    private static partial Regex PlainWord();
}
