using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Engine;

/// <summary>Finds or starts the servers that a run needs.</summary>
internal interface IServerSource
{
    Task<IServers> OpenAsync(RunSettings settings, bool keepRunning, IRunProgress progress, CancellationToken cancellationToken);
}
