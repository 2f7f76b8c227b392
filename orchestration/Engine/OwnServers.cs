using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Servers that were started for one run and stop with it.</summary>
internal sealed class OwnServers(LocalEngine engine, ServerAddresses addresses, IRunProgress progress) : IServers
{
    public ServerAddresses Addresses { get; } = addresses;

    public bool StayUp => false;

    public Task<JobError> Ended { get; } = AccountAsync(engine);

    public ValueTask DisposeAsync()
    {
        progress.Doing(new Activity("Stopping the servers"));
        return engine.DisposeAsync();
    }

    private static async Task<JobError> AccountAsync(LocalEngine engine) => EngineFailure.Of(await engine.ServerEnded);
}
