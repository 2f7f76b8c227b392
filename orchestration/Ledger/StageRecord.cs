using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>A stage of a run, with the rows all its jobs answered for.</summary>
internal sealed record StageRecord(int Stage, string Name, Outcome Status, double? Seconds, RowBalance Balance, JobError? Error);
