using Dapper;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Ledger;

internal sealed partial class RunLedger
{
    public void BeginStage(string runId, int stage)
    {
        using var connection = _database.Connect();
        connection.Execute(
            "update stages set status = 'running', started_at = @now where run_id = @runId and stage = @stage", new { runId, stage, now = Now });
    }

    public void EndStage(string runId, int stage, Outcome status, TimeSpan elapsed, int? exitCode = null, JobError? error = null)
    {
        using var connection = _database.Connect();
        connection.Execute(
            """
            update stages set status = @status, ended_at = @now, seconds = @seconds, exit_code = @exitCode, error = @error
            where run_id = @runId and stage = @stage
            """,
            new { runId, stage, status = OutcomeText.Of(status), now = Now, seconds = elapsed.TotalSeconds, exitCode, error = LedgerJson.Write(error) });
    }

    public void SkipStage(string runId, int stage, JobError because)
    {
        using var connection = _database.Connect();
        connection.Execute(
            "update stages set status = 'skipped', error = @error where run_id = @runId and stage = @stage",
            new { runId, stage, error = LedgerJson.Write(because) });
    }

    public IReadOnlyList<StageRecord> Stages(string runId)
    {
        using var connection = _database.Connect();
        return [.. connection.Query<StageRow>(
            """
            select s.stage as Stage, s.name as Name, s.status as Status, s.seconds as Seconds, s.error as Error,
                   sum(b.rows_in) as RowsIn, sum(b.rows_written) as RowsWritten, sum(b.quarantined) as Quarantined,
                   sum(b.late) as Late, sum(b.duplicate) as Duplicate, sum(b.filtered) as Filtered
            from stages s
            left join jobs j on j.run_id = s.run_id and j.stage = s.stage
            left join row_balances b on b.run_id = j.run_id and b.job = j.job
            where s.run_id = @runId
            group by s.stage, s.name, s.status, s.seconds, s.error
            order by s.stage
            """,
            new { runId }).Select(row => row.ToRecord())];
    }

    /// <summary>How a stage last ended for a run date, in whichever run; null when it never ran for it.</summary>
    public Outcome? LastOutcome(int stage, DateOnly runDate)
    {
        using var connection = _database.Connect();
        var status = connection.ExecuteScalar<string?>(
            """
            select s.status from stages s join runs r on r.run_id = s.run_id
            where s.stage = @stage and r.run_date = @runDate and s.status not in ('pending', 'skipped')
            order by r.started_at desc, r.run_id desc limit 1
            """,
            new { stage, runDate = LedgerTime.Write(runDate) });
        return status is null ? null : OutcomeText.Read(status);
    }

    private sealed class StageRow
    {
        public long Stage { get; init; }
        public string Name { get; init; } = "";
        public string Status { get; init; } = "";
        public double? Seconds { get; init; }
        public string? Error { get; init; }
        public long? RowsIn { get; init; }
        public long? RowsWritten { get; init; }
        public long? Quarantined { get; init; }
        public long? Late { get; init; }
        public long? Duplicate { get; init; }
        public long? Filtered { get; init; }

        public StageRecord ToRecord() => new(
            (int)Stage,
            Name,
            OutcomeText.Read(Status),
            Seconds,
            new RowBalance(RowsIn ?? 0, RowsWritten ?? 0, Quarantined ?? 0, Late ?? 0, Duplicate ?? 0, Filtered ?? 0),
            LedgerJson.ReadError(Error));
    }
}
