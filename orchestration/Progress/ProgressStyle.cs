using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Stages;
using Spectre.Console;

namespace Reelhouse.Orchestration.Progress;

/// <summary>Chooses between the live view and plain lines.</summary>
internal static class ProgressStyle
{
    public static IRunProgress For(Terminal terminal, IEnumerable<Stage> stages) =>
        terminal.ErrorIsScreen && AllowsColour(Environment.GetEnvironmentVariable)
            ? new LiveProgress(On(terminal.Error), stages, terminal.Clock)
            : new PlainProgress(terminal.Error);

    /// <summary>https://no-color.org: any value but an empty one. A dumb terminal cannot move the cursor.</summary>
    public static bool AllowsColour(Func<string, string?> environment) =>
        string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") is { Length: > 0 } terminal && terminal != "dumb";

    private static IAnsiConsole On(TextWriter error) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
}
