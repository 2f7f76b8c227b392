using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Asks the engine's owner to end, and waits until it has stopped the servers and is gone.</summary>
internal static class EngineStop
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task StopAsync(Home home, EngineState engine, TimeProvider clock)
    {
        var owner = ProcessStamp.Of(engine.OwnerPid);
        Signals.Terminate(engine.OwnerPid);
        using var limit = new CancellationTokenSource(Limit, clock);
        while (owner is { IsAlive: true })
        {
            if (limit.IsCancellationRequested) throw StillThere(home, engine);
            await Task.Delay(Look, clock);
        }
    }

    private static CommandException StillThere(Home home, EngineState engine) => new(new JobError(
        $"the engine did not stop within {Figures.Seconds(Limit)}", home.EngineLog, null, $"kill -9 {engine.OwnerPid}"));
}
