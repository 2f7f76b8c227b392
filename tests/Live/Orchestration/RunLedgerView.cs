using Microsoft.Data.Sqlite;

namespace Reelhouse.Live.Tests.Orchestration;

/// <summary>What the ledger of a home says of a run.</summary>
internal sealed class RunLedgerView(string file, string runId)
{
    /// <summary>The run's jobs in the order of their names, with where their rows went.</summary>
    public IReadOnlyList<LedgerJob> Jobs() => Query(
        "select job, status, quarantined, late, duplicate from jobs join row_balances using (run_id, job) where run_id = $run order by job",
        row => new LedgerJob(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));

    /// <summary>How many faults of each kind stage 1 says it planted in the playback topic.</summary>
    public IReadOnlyDictionary<string, long> Planted() => Query(
        "select fault, planted from planted_faults where run_id = $run and topic = 'playback'",
        row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary();

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$run", runId);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
