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

    public static Home HomeOf(ParseResult parsed) => new(parsed.GetValue(HomeFolder) ?? Environment.GetEnvironmentVariable("REELHOUSE__HOME") ?? Home.UsualFolder);
}
