using Dapper;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Ledger;

internal sealed partial class RunLedger
{
    public void BeginRun(string runId, DateOnly runDate, ProcessStamp owner, IEnumerable<(Stage Stage, Outcome Status)> stages)
    {
        using var connection = _database.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            """
            insert into runs (run_id, run_date, status, started_at, owner_pid, owner_stamp)
            values (@runId, @runDate, @status, @startedAt, @pid, @started)
            """,
            new
            {
                runId,
                runDate = LedgerTime.Write(runDate),
                status = OutcomeText.Of(Outcome.Running),
                startedAt = Now,
                pid = owner.Pid,
                started = owner.Started,
            },
            transaction);
        connection.Execute(
            "insert into stages (run_id, stage, name, status) values (@runId, @Number, @Name, @status)",
            stages.Select(planned => new { runId, planned.Stage.Number, planned.Stage.Name, status = OutcomeText.Of(planned.Status) }),
            transaction);
        transaction.Commit();
    }

    /// <summary>Ends a run; stages that did not come to run are skipped, or interrupted like the run itself.</summary>
    public void EndRun(string runId, Outcome status, JobError? error = null)
    {
        using var connection = _database.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        var now = Now;
        connection.Execute(
            "update runs set status = @status, ended_at = @now, error = @error where run_id = @runId",
            new { runId, status = OutcomeText.Of(status), now, error = LedgerJson.Write(error) },
            transaction);
        connection.Execute(
            "update stages set status = 'interrupted', ended_at = @now where run_id = @runId and status = 'running'",
            new { runId, now },
            transaction);
        connection.Execute("update stages set status = 'skipped' where run_id = @runId and status = 'pending'", new { runId }, transaction);
        connection.Execute("update jobs set status = 'interrupted' where run_id = @runId and status = 'running'", new { runId }, transaction);
        transaction.Commit();
    }

    public void RecordReport(string runId, string report, Headline headline)
    {
        using var connection = _database.Connect();
        connection.Execute(
            "update runs set report = @report, headline = @headline where run_id = @runId",
            new { runId, report, headline = LedgerJson.Write(headline) });
    }

    public RunRecord Run(string runId) => Runs("where run_id = @runId", new { runId }).Single();

    public IReadOnlyList<RunRecord> LastRuns(int count) => Runs("order by started_at desc, run_id desc limit @count", new { count });

    public RunRecord? RunningRun() => Runs("where status = 'running' order by started_at desc limit 1", new { }).SingleOrDefault();

    private void InterruptAbandonedRuns()
    {
        foreach (var run in Runs("where status = 'running'", new { }).Where(run => !run.Owner.IsAlive))
        {
            EndRun(run.RunId, Outcome.Interrupted, new JobError($"process {run.Owner.Pid} ended without finishing the run", null, null, null));
        }
    }

    private List<RunRecord> Runs(string condition, object arguments)
    {
        using var connection = _database.Connect();
        return [.. connection.Query<RunRow>(
            $"""
             select run_id as RunId, run_date as RunDate, status as Status, started_at as StartedAt, ended_at as EndedAt,
                    owner_pid as OwnerPid, owner_stamp as OwnerStamp, report as Report, headline as Headline, error as Error
             from runs {condition}
             """,
            arguments).Select(row => row.ToRecord())];
    }

    private sealed record RunRow(
        string RunId,
        string RunDate,
        string Status,
        string StartedAt,
        string? EndedAt,
        long OwnerPid,
        string OwnerStamp,
        string? Report,
        string? Headline,
        string? Error)
    {
        public RunRecord ToRecord() => new(
            RunId,
            LedgerTime.ReadDate(RunDate),
            OutcomeText.Read(Status),
            LedgerTime.ReadInstant(StartedAt),
            EndedAt is null ? null : LedgerTime.ReadInstant(EndedAt),
            new ProcessStamp((int)OwnerPid, OwnerStamp),
            Report,
            LedgerJson.ReadHeadline(Headline),
            LedgerJson.ReadError(Error));
    }
}
