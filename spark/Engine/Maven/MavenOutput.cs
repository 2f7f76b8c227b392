using System.Text.RegularExpressions;

namespace Reelhouse.Spark.Engine.Maven;

/// <summary>Reads Maven's lines while it runs.</summary>
internal static partial class MavenOutput
{
    /// <summary>The name of the file that a line tells was downloaded, or null.</summary>
    public static string? DownloadedFile(string line) =>
        Downloaded().Match(line) is { Success: true } match ? match.Groups["file"].Value : null;

    [GeneratedRegex("Downloaded from [^ ]+: [^ ]*/(?<file>[^/ ]+)( |$)")]
    private static partial Regex Downloaded();
}
