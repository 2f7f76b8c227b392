using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The user's own servers where there are some; for the rest the home's running engine, or one that is started.</summary>
internal sealed class ServerSource(TimeProvider clock) : IServerSource
{
    public async Task<IServers> OpenAsync(RunSettings settings, bool keepRunning, IRunProgress progress, CancellationToken cancellationToken)
    {
        var needed = EngineSettings.Needed(settings.Outside);
        if (needed == EngineServers.None) return new StandingServers(ServerAddresses.Of(settings.Outside, null), stayUp: false);
        if (EngineState.TryRead(settings.Home.Folder) is { } running) return Reuse(settings, needed, running);
        var installation = await EngineFailure.TranslateAsync(
            () => EngineInstaller.InstallAsync(EngineSettings.Install(needed), new InstallActivity(progress), new ProgressLogger(progress), cancellationToken));
        if (!keepRunning) return await StartAsync(settings, installation, progress, cancellationToken);
        var engine = await EngineSupervisor.StartAsync(settings, progress, clock, cancellationToken);
        return new KeptServers(settings, engine, clock, cancellationToken);
    }

    private static async Task<IServers> StartAsync(RunSettings settings, EngineInstallation installation, IRunProgress progress, CancellationToken cancellationToken)
    {
        var options = EngineSettings.Start(settings);
        var engine = await EngineFailure.TranslateAsync(
            () => LocalEngine.StartAsync(installation, options, new StartActivity(progress, options.Servers), cancellationToken));
        return new OwnServers(engine, ServerAddresses.Of(settings.Outside, engine.Endpoints), progress);
    }

    private static StandingServers Reuse(RunSettings settings, EngineServers needed, EngineState running)
    {
        if (!running.Endpoints.Servers.HasFlag(needed))
        {
            throw new CommandException(new JobError(
                $"the running engine has {EngineText.Names(running.Endpoints.Servers)}, but the run needs {EngineText.Names(needed)}",
                settings.Home.Folder,
                "it was started while other settings held",
                CommandName.With("engine stop", settings.Home)));
        }

        return new StandingServers(ServerAddresses.Of(settings.Outside, running.Endpoints), stayUp: true);
    }
}
