using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Results;

/// <summary>What a run hands to whoever started it.</summary>
/// <param name="Home">Where it ran.</param>
/// <param name="Servers">The embedded servers that went on; null when there are none.</param>
/// <param name="SparkIsOutside">Whether the user's own Spark did the work.</param>
internal sealed record RunResult(Home Home, RunRecord Run, IReadOnlyList<StageRecord> Stages, ServerAddresses? Servers, bool SparkIsOutside);
