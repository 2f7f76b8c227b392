using Dapper;
using Microsoft.Data.Sqlite;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Tests.Ledger;

public sealed class LedgerFileTests : IDisposable
{
    private readonly TestHome _home = new();

    [Fact]
    public void A_new_ledger_has_the_present_schema_and_a_write_ahead_log()
    {
        RunLedger.Open(_home.Home.Ledger, Some.Clock());
        using var connection = Connect();
        Assert.Equal(Migration.All.Count, connection.ExecuteScalar<int>("pragma user_version"));
        Assert.Equal("wal", connection.ExecuteScalar<string>("pragma journal_mode"));
    }

    [Fact]
    public void An_empty_database_is_brought_to_the_present_schema_once_by_all_who_open_it()
    {
        Directory.CreateDirectory(_home.Home.Folder);
        Parallel.For(0, 8, _ => RunLedger.Open(_home.Home.Ledger, Some.Clock()));
        using var connection = Connect();
        Assert.Equal(0, connection.ExecuteScalar<int>("select count(*) from runs"));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_left_alone()
    {
        RunLedger.Open(_home.Home.Ledger, Some.Clock());
        using (var connection = Connect()) connection.Execute("pragma user_version = 99");

        var error = Assert.Throws<CommandException>(() => RunLedger.Open(_home.Home.Ledger, Some.Clock())).Error;
        Assert.Contains("schema 99", error.What);
        Assert.Equal(_home.Home.Ledger, error.Where);
    }

    [Fact]
    public void A_file_that_is_no_database_is_named_in_the_error()
    {
        Directory.CreateDirectory(_home.Home.Folder);
        File.WriteAllText(_home.Home.Ledger, new string('x', 4096));

        Assert.Equal(_home.Home.Ledger, Assert.Throws<CommandException>(() => RunLedger.Open(_home.Home.Ledger, Some.Clock())).Error.Where);
    }

    [Fact]
    public void Everything_a_job_says_has_a_row()
    {
        var ledger = RunLedger.Open(_home.Home.Ledger, Some.Clock());
        ledger.BeginRun("r1", Some.RunDate, ProcessStamp.Current, Some.Stages((3, Outcome.Pending)));
        ledger.BeginJob("r1", 3, "silver.titles");
        var finished = new JobFinished(
            3, "silver.titles", JobStatus.Succeeded, 2.5,
            new RowBalance(10, 8, 2, Reasons: new Dictionary<string, long> { ["rating is a rating"] = 2 }),
            [new TableVersion("bronze.titles", 4)], [new TableVersion("silver.titles", 7), new TableVersion("quarantine.titles", 1)]);
        ledger.EndJob("r1", finished, Outcome.Succeeded, null);
        ledger.RecordPlantedFaults("r1", new FaultsPlanted("playback", new Dictionary<string, long> { ["late"] = 3, ["duplicate"] = 5 }));

        using var connection = Connect();
        Assert.Equal("succeeded", connection.ExecuteScalar<string>("select status from jobs where job = 'silver.titles' and seconds = 2.5"));
        Assert.Equal(2, connection.ExecuteScalar<int>("select rows from row_balance_reasons where reason = 'rating is a rating'"));
        Assert.Equal(["bronze.titles", "quarantine.titles", "silver.titles"], connection.Query<string>("select table_name from table_versions order by 1"));
        Assert.Equal(7, connection.ExecuteScalar<int>("select version from table_versions where table_name = 'silver.titles' and direction = 'written'"));
        Assert.Equal(8, connection.ExecuteScalar<int>("select sum(planted) from planted_faults where topic = 'playback'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _home.Dispose();
    }

    private SqliteConnection Connect() => new($"Data Source={_home.Home.Ledger}");
}
