using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>What <c>engine install|start|status|stop</c> do.</summary>
internal static class EngineCommands
{
    public static async Task<int> InstallAsync(Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var progress = ProgressStyle.For(terminal, []);
        EngineInstallation installation;
        await using (progress)
        {
            installation = await EngineFailure.TranslateAsync(() => EngineInstaller.InstallAsync(
                EngineSettings.Install(EngineServers.All), new InstallActivity(progress), new ProgressLogger(progress), interruption.Requested));
        }

        await terminal.Output.WriteLineAsync($"The engine is installed in {installation.CacheFolder}; it runs on {installation.JavaCommand}");
        return ExitCodes.Succeeded;
    }

    public static async Task<int> StartAsync(RunSettings settings, Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var progress = ProgressStyle.For(terminal, []);
        await using (progress)
        {
            var servers = await new ServerSource(terminal.Clock).OpenAsync(settings, keepRunning: true, progress, interruption.Requested);
            await servers.DisposeAsync();
        }

        return Status(settings.Home, terminal);
    }

    public static int Status(Home home, Terminal terminal)
    {
        if (EngineState.TryRead(home.Folder) is not { } engine)
        {
            terminal.Output.WriteLine($"No engine runs in {home}. Start it: {CommandName.With("engine start", home)}");
            return ExitCodes.Failed;
        }

        foreach (var line in EngineText.Lines(home, engine)) terminal.Output.WriteLine(line);
        return ExitCodes.Succeeded;
    }

    public static async Task<int> StopAsync(Home home, Terminal terminal)
    {
        if (EngineState.TryRead(home.Folder) is not { } engine)
        {
            await terminal.Output.WriteLineAsync($"No engine runs in {home}");
            return ExitCodes.Succeeded;
        }

        RefuseIfOwnedByRun(home, engine, terminal);
        await EngineStop.StopAsync(home, engine, terminal.Clock);
        await terminal.Output.WriteLineAsync($"The engine in {home} is stopped");
        return ExitCodes.Succeeded;
    }

    private static void RefuseIfOwnedByRun(Home home, EngineState engine, Terminal terminal)
    {
        if (!File.Exists(home.Ledger)) return;
        if (RunLedger.Open(home.Ledger, terminal.Clock).RunningRun() is { } run && run.Owner.Pid == engine.OwnerPid)
        {
            var what = $"run {run.RunId} started this engine and stops it when it ends";
            throw new CommandException(new JobError(what, home.Folder, null, $"kill {run.Owner.Pid}"));
        }
    }
}
