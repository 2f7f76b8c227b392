using Microsoft.Data.Sqlite;

namespace Reelhouse.KillDrill;

/// <summary>What the ledger of a home says, read beside the run that writes it.</summary>
internal sealed class RunLedgerView(string home)
{
    private readonly string _file = Path.Combine(home, "ledger.db");

    /// <summary>How many runs have begun a stage.</summary>
    public int Starts(int stage) =>
        File.Exists(_file) ? Query("select stage from stages where started_at is not null", row => row.GetInt32(0)).Count(started => started == stage) : 0;

    /// <summary>How long a stage took in the newest run.</summary>
    public double SecondsOf(int stage) =>
        Query(
            "select stage, coalesce(seconds, 0) from stages where run_id = (select run_id from runs order by started_at desc limit 1)",
            row => (Stage: row.GetInt32(0), Seconds: row.GetDouble(1))).Single(each => each.Stage == stage).Seconds;

    public IReadOnlyList<string> RunsStillRunning() => Query("select run_id from runs where status = 'running'", row => row.GetString(0));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={_file};Mode=ReadWrite;Pooling=false");
        var rows = new List<T>();
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(read(reader));
        }
        catch (SqliteException) when (rows.Count == 0)
        {
            // The run is just making its tables.
        }

        return rows;
    }
}
