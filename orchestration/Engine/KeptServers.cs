using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Servers that were started for this run and are to go on after it, unless it is interrupted: then nothing stays behind.</summary>
internal sealed class KeptServers(RunSettings settings, EngineState engine, TimeProvider clock, CancellationToken interrupted) : IServers
{
    public ServerAddresses Addresses { get; } = ServerAddresses.Of(settings.Outside, engine.Endpoints);

    public bool StayUp => !interrupted.IsCancellationRequested;

    public Task<JobError> Ended { get; } = new TaskCompletionSource<JobError>().Task;

    public async ValueTask DisposeAsync()
    {
        if (!StayUp) await EngineStop.StopAsync(settings.Home, engine, clock);
    }
}
