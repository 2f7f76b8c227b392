using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The servers' start as progress: which of them answer already.</summary>
internal sealed class StartActivity(IRunProgress progress, EngineServers servers) : IProgress<EngineStartProgress>
{
    private EngineServers _ready;

    public void Report(EngineStartProgress value)
    {
        if (value.Step == EngineStartStep.Ready) _ready |= value.Server;
        progress.Doing(new Activity($"Starting {EngineText.Names(servers)}", _ready == EngineServers.None ? null : $"{EngineText.Names(_ready)} ready"));
    }
}
