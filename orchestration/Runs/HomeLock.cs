using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Orchestration.Runs;

/// <summary>One run, or live scoring, at a time in a home. The operating system lets go of the lock when its holder dies.</summary>
internal sealed class HomeLock : IDisposable
{
    private readonly FileStream _file;

    private HomeLock(FileStream file) => _file = file;

    public static HomeLock Acquire(Home home, RunLedger ledger)
    {
        try
        {
            return new HomeLock(ExclusiveFile.TryHold(home.Lock) ?? throw InUse(home, ledger.RunningRun()));
        }
        catch (EngineException e)
        {
            throw new CommandException(new JobError("the home cannot be locked", home.Lock, e.Message, "see that you may write there and that the disk has room"), cause: e);
        }
    }

    public void Dispose() => _file.Dispose();

    private static CommandException InUse(Home home, RunRecord? run) => new(new JobError(
        run is null ? "another run, or live scoring, is using this home" : $"run {run.RunId} is using this home: process {run.Owner.Pid}, since {run.StartedAt:HH:mm:ss} UTC",
        home.Folder,
        "one run, or live scoring, at a time writes a home's tables",
        run is null ? "wait for it, or give another --home" : $"wait for it, stop it with: kill {run.Owner.Pid}, or give another --home"));
}
