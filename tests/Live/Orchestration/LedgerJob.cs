namespace Reelhouse.Live.Tests.Orchestration;

/// <summary>A job as the ledger holds it: how it ended, and what it turned away.</summary>
internal sealed record LedgerJob(string Job, string Status, long Quarantined, long Late, long Duplicate);
