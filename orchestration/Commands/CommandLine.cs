using System.CommandLine;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Commands;

/// <summary>The whole command: parses, runs, and turns every failure into a few lines and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction)
            return UsageError.Report(parsed, terminal);
        try
        {
            return await parsed.InvokeAsync(Invocation(terminal));
        }
        catch (CommandException e)
        {
            await terminal.Error.WriteLineAsync(ErrorText.Render(e.Error));
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("interrupted");
            return ExitCodes.Interrupted;
        }
        catch (Exception e)
        {
            var error = UnexpectedError.Report(e, SharedOptions.HomeOf(parsed), terminal.Clock);
            await terminal.Error.WriteLineAsync(ErrorText.Render(error));
            return ExitCodes.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("A lakehouse for video-subscription businesses: collects, refines, models and reports, on this machine or on your Spark.");
        root.Add(RunCommand.Create(terminal));
        root.Add(LiveCommand.Create(terminal));
        root.Add(StatusCommand.Create(terminal));
        root.Add(DoctorCommand.Create(terminal));
        root.Add(EngineCommand.Create(terminal));
        return root;
    }

    // Signals are ours: the library's own handling would end the process before the stage's Spark operation is interrupted.
    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
