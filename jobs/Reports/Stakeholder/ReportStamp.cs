using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>What a report was made of, kept in its own head, so that the next run can tell whether it would come out the same.</summary>
/// <param name="Inputs">The tables' versions and the build of the program.</param>
/// <param name="Headline">The headline figures, as JSON.</param>
internal sealed partial record ReportStamp(string Inputs, string Headline)
{
    public static ReportStamp Of(Guid build, IEnumerable<TableVersion> tables, Headline headline) =>
        new(InputsOf(build, tables), JsonSerializer.Serialize(headline));

    /// <summary>The tables' versions in an order of their own, and the build that renders them.</summary>
    public static string InputsOf(Guid build, IEnumerable<TableVersion> tables) =>
        string.Join(' ', [.. tables.Select(table => $"{table.Table}@{table.Version}").Order(StringComparer.Ordinal), $"build@{build:N}"]);

    /// <summary>The headline figures that the stamp keeps.</summary>
    public Headline ReadHeadline() => JsonSerializer.Deserialize<Headline>(Headline)!;

    /// <summary>The stamp of a page; null where it bears none.</summary>
    public static ReportStamp? Read(string page) =>
        Meta().Match(page) is { Success: true } match
            ? new ReportStamp(WebUtility.HtmlDecode(match.Groups["inputs"].Value), WebUtility.HtmlDecode(match.Groups["headline"].Value))
            : null;

    [GeneratedRegex("""<meta name="reelhouse:inputs" content="(?<inputs>[^"]*)">\s*<meta name="reelhouse:headline" content="(?<headline>[^"]*)">""")]
    private static partial Regex Meta();
}
