using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Results;

namespace Reelhouse.Orchestration.Runs;

/// <summary>Puts a run together, shows its progress, prints its result.</summary>
internal static class RunApplication
{
    public static async Task<int> ExecuteAsync(Dictionary<string, string?> arguments, bool keepRunning, bool json, Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var settings = SettingsReader.Read(SettingsReader.Configuration(arguments), terminal.Clock);
        settings.Home.Create();
        var ledger = RunLedger.Open(settings.Home.Ledger, terminal.Clock);
        using var homeLock = HomeLock.Acquire(settings.Home, ledger);
        var result = await RunAsync(settings, keepRunning, ledger, interruption, terminal);
        await PrintAsync(result, json, terminal);
        return RunOutcome.ExitCodeOf(result.Run.Status);
    }

    private static async Task<RunResult> RunAsync(RunSettings settings, bool keepRunning, RunLedger ledger, Interruption interruption, Terminal terminal)
    {
        var progress = ProgressStyle.For(terminal, settings.Stages.Stages);
        await using (progress)
        {
            return await new PipelineRun(settings, keepRunning, ledger, new ServerSource(terminal.Clock), progress, interruption, terminal.Clock)
                .ExecuteAsync();
        }
    }

    private static async Task PrintAsync(RunResult result, bool json, Terminal terminal)
    {
        if (result.Run.Error is { } error) await terminal.Error.WriteLineAsync(ErrorText.Render(error));
        await terminal.Output.WriteLineAsync(json ? ResultJson.Write(result) : string.Join('\n', ResultText.Lines(result)));
    }
}
