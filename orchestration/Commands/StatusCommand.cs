using System.CommandLine;
using Reelhouse.Orchestration.Runs;

namespace Reelhouse.Orchestration.Commands;

/// <summary><c>reelhouse status</c>.</summary>
internal static class StatusCommand
{
    private static readonly Option<int> Last = new("--last") { Description = "How many runs to show", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("status", "Show the last runs, from the ledger") { SharedOptions.HomeFolder, Last };
        command.SetAction(parsed => LastRuns.Show(SharedOptions.HomeOf(parsed), parsed.GetValue(Last), terminal));
        return command;
    }
}
