using Reelhouse.JobEvents;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Tables;
using Reelhouse.Live.Tests.Jobs.Loans;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>An ordinary job, run again and again.</summary>
[Collection("jobs")]
public sealed class TableJobTests(JobsFixture jobs) : IAsyncLifetime
{
    private JobContext _context = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = jobs.ContextOf($"{jobs.Lake.Root}-{Guid.NewGuid():N}");
        foreach (var table in new[] { "bronze.test_prints", "silver.test_loans", "quarantine.test_loans" })
            await jobs.Spark.SqlAsync($"DROP TABLE IF EXISTS {table}", Cancellation);
        await _context.Lake.EnsureAsync(Table<LentPrint>.Definition, Cancellation);
        await LendAsync(new LentPrint("p1", "14", "f1", 1), new LentPrint("p2", "a while", "f1", 2), new LentPrint("p3", "365", "f1", 3));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task good_rows_are_written_and_bad_ones_lie_in_quarantine_and_all_are_accounted_for()
    {
        var outcome = await RunAsync(new LoansJob());
        Assert.Equal(JobStatus.Succeeded, outcome.Status);
        Assert.Equal((3, 2, 1), (outcome.Balance.RowsIn, outcome.Balance.RowsWritten, outcome.Balance.Quarantined));
        Assert.Equal([new Loan("p1", 14), new Loan("p3", 365)], await jobs.Spark.Table("silver.test_loans").OrderBy("print_id").CollectAsync<Loan>(Cancellation));
        var bad = Assert.Single(await jobs.Spark.Table("quarantine.test_loans").CollectAsync<QuarantinedRow>(Cancellation));
        Assert.Equal(("p2", "a while", "f1", 2L), (bad.RowKey, bad.Unreadable["days"], bad.File, bad.Row));
        var commit = await _context.Lake.LastCommitAsync("silver.test_loans", Cancellation);
        Assert.Equal(1, commit.Stamp!.Warnings!["days are few"]);
    }

    [Fact]
    public async Task a_second_run_writes_nothing_and_tells_the_same_balance()
    {
        var first = await RunAsync(new LoansJob());
        var second = await RunAsync(new LoansJob());
        Assert.Equal(JobStatus.Unchanged, second.Status);
        Assert.Equal(first.Written, second.Written);
        Assert.Equal((3, 2, 1), (second.Balance.RowsIn, second.Balance.RowsWritten, second.Balance.Quarantined));
    }

    [Fact]
    public async Task a_new_input_row_is_taken_and_nothing_is_doubled()
    {
        await RunAsync(new LoansJob());
        await LendAsync(new LentPrint("p4", "7", "f2", 1));
        var outcome = await RunAsync(new LoansJob());
        Assert.Equal((JobStatus.Succeeded, 4, 3, 1), (outcome.Status, outcome.Balance.RowsIn, outcome.Balance.RowsWritten, outcome.Balance.Quarantined));
        Assert.Equal(3, await jobs.Spark.Table("silver.test_loans").CountAsync(Cancellation));
        Assert.Equal(1, await jobs.Spark.Table("quarantine.test_loans").CountAsync(Cancellation));
    }

    [Fact]
    public async Task a_run_that_died_between_quarantine_and_table_is_made_good_by_the_next()
    {
        await RunAsync(new LoansJob());
        await LendAsync(new LentPrint("p4", "never", "f2", 1));
        await jobs.Spark.SqlAsync("DELETE FROM quarantine.test_loans", Cancellation);
        await RunAsync(new LoansJob());
        Assert.Equal(2, await jobs.Spark.Table("quarantine.test_loans").CountAsync(Cancellation));
    }

    [Fact]
    public async Task a_transform_that_loses_a_row_publishes_nothing()
    {
        var error = await Assert.ThrowsAsync<CheckFailedException>(() => RunAsync(new LoansJob(loses: true)));
        Assert.Equal(3, error.Balance.RowsIn);
        Assert.Equal(0, await jobs.Spark.Table("silver.test_loans").CountAsync(Cancellation));
    }

    [Fact]
    public async Task columns_and_comments_are_those_of_the_record()
    {
        await _context.Lake.EnsureAsync(Table<Loan>.Definition, Cancellation);
        var columns = await (await jobs.Spark.SqlAsync("DESCRIBE TABLE silver.test_loans", Cancellation)).Filter(Col("col_name") == "days").CollectAsync(Cancellation);
        Assert.Equal(("int", "How long it was lent"), (columns[0].GetAs<string>("data_type"), columns[0].GetAs<string>("comment")));
    }

    [Fact]
    public async Task rows_that_stay_get_a_later_definition_s_columns_as_null()
    {
        var loans = Table<Loan>.Definition;
        await _context.Lake.EnsureAsync(loans with { Version = 0, Columns = [loans.Columns[0]] }, Cancellation);
        await jobs.Spark.SqlAsync("INSERT INTO silver.test_loans VALUES ('p1'), ('p2')", Cancellation);

        await using var next = jobs.ContextOf(_context.Lake.Root);
        var last = await next.Lake.LastCommitAsync(loans.Name, Cancellation);
        await next.Lake.OverwriteAsync(loans, last, jobs.Spark.CreateDataFrame([new Loan("p2", 7)]), Col("print_id") == "p2", Made(loans), Cancellation);
        Assert.Equal([new Loan("p1", null), new Loan("p2", 7)], await jobs.Spark.Table(loans.Name).OrderBy("print_id").CollectAsync<Loan>(Cancellation));

        await using var third = jobs.ContextOf(_context.Lake.Root);
        last = await third.Lake.LastCommitAsync(loans.Name, Cancellation);
        var other = loans with { Version = 2, Columns = [loans.Columns[1]] };
        var refused = await Assert.ThrowsAsync<JobException>(() => third.Lake.OverwriteAsync(other, last, jobs.Spark.Table(loans.Name), Col("days") == 7, Made(other), Cancellation));
        Assert.Contains("print_id is in no record any more", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await jobs.Spark.Table(loans.Name).CountAsync(Cancellation));

        static CommitStamp Made(TableDefinition table) => new(new Dictionary<string, long>(), table.Version, "code", new Dictionary<string, string>(), IsPart: true);
    }

    // A lake of its own each time, as the next process would have it: nothing is remembered between runs.
    private async Task<JobOutcome> RunAsync(LoansJob job)
    {
        await using var next = jobs.ContextOf(_context.Lake.Root);
        return await job.RunAsync(next, Cancellation);
    }

    private Task LendAsync(params LentPrint[] prints) => jobs.Spark.CreateDataFrame(prints).WriteTo("bronze.test_prints").AppendAsync(Cancellation);
}
