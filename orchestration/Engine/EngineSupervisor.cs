using System.Diagnostics;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Starts a process of this same program that owns the engine and outlives us, and waits until its servers answer.</summary>
internal static class EngineSupervisor
{
    private const int LinesQuoted = 8;

    // A session of its own, and no stream of ours: closing the terminal, or Ctrl-C in it, does not reach the engine.
    private const string Detached =
        """
        log=$1; shift
        trap '' HUP INT
        command -v setsid >/dev/null && set -- setsid "$@"
        exec "$@" </dev/null >"$log" 2>&1
        """;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task<EngineState> StartAsync(RunSettings settings, IRunProgress progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        progress.Doing(new Progress.Activity("Starting the servers"));
        settings.Home.Create();
        Directory.CreateDirectory(settings.Home.Logs);
        var start = new ProcessStartInfo("/bin/sh", ["-c", Detached, "detach", settings.Home.EngineLog, .. ServeCommand(settings)]);
        using var supervisor = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start");
        try
        {
            var engine = await UntilReadyAsync(settings.Home, supervisor, cancellationToken);
            if (engine.Endpoints.Servers.HasFlag(EngineServers.Spark))
                await SqlEndpoint.WaitAsync(engine.Endpoints.SqlEndpoint, settings.Home, () => EngineState.TryRead(settings.Home.Folder) is not null, clock, cancellationToken);
            return engine;
        }
        catch
        {
            if (!supervisor.HasExited) Signals.Terminate(supervisor.Id);
            throw;
        }
    }

    private static IEnumerable<string> ServeCommand(RunSettings settings) =>
    [
        DotNetHost.Path, typeof(EngineSupervisor).Assembly.Location, "engine", "serve",
        "--home", settings.Home.Folder,
        "--subscribers", settings.Subscribers.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];

    private static async Task<EngineState> UntilReadyAsync(Home home, Process supervisor, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (EngineState.TryRead(home.Folder) is { } engine) return engine;
            if (supervisor.HasExited) throw NotStarted(home);
            await Task.Delay(Look, cancellationToken);
        }
    }

    private static CommandException NotStarted(Home home) => new(new JobError(
        "the engine did not start",
        home.EngineLog,
        string.Join('\n', File.ReadLines(home.EngineLog).TakeLast(LinesQuoted)),
        $"{CommandName.Current} doctor"));
}
