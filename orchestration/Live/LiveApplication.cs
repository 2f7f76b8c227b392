using System.Diagnostics;
using System.Globalization;
using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Runs;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Live;

/// <summary>Runs live scoring on the home's servers, or on ones started for it, as a process that ends with this one.</summary>
internal static class LiveApplication
{
    public static async Task<int> ExecuteAsync(Dictionary<string, string?> arguments, string? every, bool availableNow, Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var configuration = SettingsReader.Configuration(arguments);
        var settings = SettingsReader.Read(configuration, terminal.Clock);
        settings.Home.Create();
        using var homeLock = HomeLock.Acquire(settings.Home, RunLedger.Open(settings.Home.Ledger, terminal.Clock));
        var servers = await new ServerSource(terminal.Clock).OpenAsync(settings, keepRunning: false, new PlainProgress(terminal.Error), interruption.Requested);
        await using (servers)
        {
            string[] options =
            [
                // A day that nobody configured is today's, which changes while the process goes on.
                .. configuration[$"{ReelhouseOptions.Section}:RunDate"] is null ? [] : new[] { "--run-date", settings.RunDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                .. every is null ? [] : new[] { "--every", every },
                .. availableNow ? ["--available-now"] : System.Array.Empty<string>(),
            ];
            var program = settings.JobsProgram ?? JobsProgram.Locate(AppContext.BaseDirectory);
            var command = new ProgramCommand(DotNetHost.Path, [program, "live", "churn", .. options, "--until-parent-ends"], JobsEnvironment.Of(settings, servers.Addresses));
            return await RunAsync(command, servers, interruption, terminal);
        }
    }

    private static async Task<int> RunAsync(ProgramCommand command, IServers servers, Interruption interruption, Terminal terminal)
    {
        using var process = Process.Start(StageWatcher.Wrap(command, StageProcess.UsualGrace).ToStartInfo())
            ?? throw new InvalidOperationException($"{command.FileName} did not start");
        using var stopping = interruption.Requested.Register(process.StandardInput.Close);
        using var killing = interruption.AtOnce.Register(() => process.Kill(entireProcessTree: true));
        var said = Task.WhenAll(CopyAsync(process.StandardOutput, terminal.Output), CopyAsync(process.StandardError, terminal.Error));
        var wasServer = await Task.WhenAny(said, servers.Ended) == servers.Ended;

        // Whether it ended, a server did, or nobody listens any more: it is told to end, which it has done already in the first case.
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await said;
        return wasServer ? throw new CommandException(await servers.Ended) : process.ExitCode;
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line) await to.WriteLineAsync(line);
    }
}
