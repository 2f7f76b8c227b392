using System.CommandLine;
using System.CommandLine.Parsing;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Commands;

/// <summary>Says what was typed wrong, all of it, and how the command is used.</summary>
internal static class UsageError
{
    public static int Report(ParseResult parsed, Terminal terminal)
    {
        var path = Path(parsed.CommandResult);
        terminal.Error.WriteLine(ErrorText.Render(new JobError(
            string.Join("\n       ", parsed.Errors.Select(error => error.Message).Distinct()),
            Where: null,
            Why: null,
            $"{CommandName.Current} {path}--help")));
        return ExitCodes.Usage;
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)}{command.Command.Name} " : "";
}
