using System.CommandLine;
using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Commands;

/// <summary>Options that several commands take.</summary>
internal static class SharedOptions
{
    public static Option<string?> HomeFolder { get; } = new("--home")
    {
        Description = $"The folder of tables, servers, ledger and reports [default: {Home.UsualFolder} in the current folder]",
        HelpName = "FOLDER",
    };

    public static Option<string?> Subscribers { get; } = new("--subscribers")
    {
        Description = "How many subscribers to simulate beside the delivered ones, such as 1_000_000 [default: 0]",
        HelpName = "N",
    };

    /// <summary>What was given of these, by the names of their settings.</summary>
    public static Dictionary<string, string?> Arguments(ParseResult parsed) => new()
    {
        ["Home"] = parsed.GetValue(HomeFolder),
        ["Simulator:Subscribers"] = parsed.GetValue(Subscribers),
    };

    public static RunSettings Settings(ParseResult parsed, Terminal terminal) =>
        SettingsReader.Read(SettingsReader.Configuration(Arguments(parsed)), terminal.Clock);

    public static Home HomeOf(ParseResult parsed) => new(
        parsed.GetValue(HomeFolder) ?? Environment.GetEnvironmentVariable("REELHOUSE__HOME") ?? Home.UsualFolder);
}
