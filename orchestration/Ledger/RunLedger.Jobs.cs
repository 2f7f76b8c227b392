using Dapper;
using Microsoft.Data.Sqlite;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Ledger;

internal sealed partial class RunLedger
{
    public void BeginJob(string runId, int stage, string job)
    {
        using var connection = _database.Connect();
        connection.Execute(
            """
            insert into jobs (run_id, stage, job, status, started_at) values (@runId, @stage, @job, 'running', @now)
            on conflict (run_id, job) do update set status = 'running', started_at = excluded.started_at
            """,
            new { runId, stage, job, now = Now });
    }

    /// <summary>Records a job's end with everything it answered for, in one transaction.</summary>
    public void EndJob(string runId, JobFinished finished, Outcome status, JobError? error)
    {
        using var connection = _database.Connect();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            """
            insert into jobs (run_id, stage, job, status, started_at, seconds, error) values (@runId, @Stage, @Job, @status, @now, @Seconds, @error)
            on conflict (run_id, job) do update set status = excluded.status, seconds = excluded.seconds, error = excluded.error
            """,
            new { runId, finished.Stage, finished.Job, status = OutcomeText.Of(status), now = Now, finished.Seconds, error = LedgerJson.Write(error) },
            transaction);
        WriteBalance(connection, transaction, runId, finished.Job, finished.Balance);
        WriteVersions(connection, transaction, runId, finished.Job, "read", finished.Read);
        WriteVersions(connection, transaction, runId, finished.Job, "written", finished.Written);
        transaction.Commit();
    }

    public void RecordPlantedFaults(string runId, FaultsPlanted planted)
    {
        using var connection = _database.Connect();
        connection.Execute(
            "insert or replace into planted_faults (run_id, topic, fault, planted) values (@runId, @Topic, @fault, @count)",
            planted.Counts.Select(count => new { runId, planted.Topic, fault = count.Key, count = count.Value }));
    }

    private static void WriteBalance(SqliteConnection connection, SqliteTransaction transaction, string runId, string job, RowBalance balance)
    {
        connection.Execute(
            """
            insert into row_balances (run_id, job, rows_in, rows_written, quarantined, late, duplicate, filtered)
            values (@runId, @job, @RowsIn, @RowsWritten, @Quarantined, @Late, @Duplicate, @Filtered)
            """,
            new { runId, job, balance.RowsIn, balance.RowsWritten, balance.Quarantined, balance.Late, balance.Duplicate, balance.Filtered },
            transaction);
        connection.Execute(
            "insert into row_balance_reasons (run_id, job, reason, rows) values (@runId, @job, @reason, @rows)",
            (balance.Reasons ?? new Dictionary<string, long>()).Select(reason => new { runId, job, reason = reason.Key, rows = reason.Value }),
            transaction);
    }

    private static void WriteVersions(
        SqliteConnection connection, SqliteTransaction transaction, string runId, string job, string direction, IReadOnlyList<TableVersion> versions) =>
        connection.Execute(
            "insert into table_versions (run_id, job, direction, table_name, version) values (@runId, @job, @direction, @Table, @Version)",
            versions.Select(version => new { runId, job, direction, version.Table, version.Version }),
            transaction);
}
