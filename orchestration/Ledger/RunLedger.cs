namespace Reelhouse.Orchestration.Ledger;

/// <summary>
/// What runs did and do: runs, stages, jobs, table versions, row balances, planted faults.
/// Only the orchestrator writes it, from the event streams; opening it settles the runs whose process died.
/// </summary>
internal sealed partial class RunLedger
{
    private readonly LedgerDatabase _database;
    private readonly TimeProvider _clock;

    private RunLedger(LedgerDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    public static RunLedger Open(string file, TimeProvider clock)
    {
        var ledger = new RunLedger(LedgerDatabase.Open(file), clock);
        ledger.InterruptAbandonedRuns();
        return ledger;
    }

    private string Now => LedgerTime.Write(_clock.GetUtcNow());
}
