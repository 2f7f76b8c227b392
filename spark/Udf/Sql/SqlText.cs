namespace Reelhouse.Spark.Sql;

/// <summary>Text literals as SQL writes them.</summary>
internal static class SqlText
{
    /// <summary>The text in single quotes, with backslashes and quotes escaped.</summary>
    public static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
