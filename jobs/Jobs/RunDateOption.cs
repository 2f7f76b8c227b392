using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Reelhouse.Jobs;

/// <summary><c>--run-date</c>.</summary>
internal static class RunDateOption
{
    public static Option<DateOnly> Required(string description) => new("--run-date") { Description = description, Required = true, CustomParser = Parse };

    public static Option<DateOnly?> Optional(string description) => new("--run-date") { Description = description, CustomParser = result => Parse(result) };

    private static DateOnly Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"--run-date is '{text}': give a date as yyyy-MM-dd");
        return default;
    }
}
