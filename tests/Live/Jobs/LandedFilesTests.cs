using Reelhouse.JobEvents;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Tables;
using Reelhouse.Live.Tests.Jobs.Cards;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class LandedFilesTests(JobsFixture jobs) : IAsyncLifetime
{
    private const string Header = "Card,Holder\r\n";

    private JobContext _context = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = jobs.ContextOf($"{jobs.Lake.Root}-{Guid.NewGuid():N}");
        await jobs.Spark.SqlAsync($"DROP TABLE IF EXISTS {Table<MembershipCard>.Name}", Cancellation);
        await jobs.LandAsync("test_cards/000001.csv", Header + "1,Ada\r\n2,Grace\r\n");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task a_file_is_taken_once_even_by_a_writer_that_does_not_see_its_rows()
    {
        Assert.Equal((JobStatus.Succeeded, 2), await RunAsync());
        await jobs.Spark.SqlAsync($"DELETE FROM {Table<MembershipCard>.Name}", Cancellation);
        await jobs.LandAsync("test_cards/000002.csv", Header + "3,Mary\r\n");

        Assert.Equal((JobStatus.Succeeded, 1), await RunAsync());
        Assert.Equal((JobStatus.Unchanged, 1), await RunAsync());
    }

    [Fact]
    public async Task an_append_that_did_not_take_what_was_read_is_found_by_every_run_after_it()
    {
        await RunAsync();
        await jobs.Spark.CreateDataFrame([new MembershipCard("9", "Hedy", null, "test_cards/000003.csv", 1, DateTimeOffset.UnixEpoch)])
            .WriteTo(Table<MembershipCard>.Name).Option("userMetadata", new AppendStamp(2).Write()).AppendAsync(Cancellation);

        for (var run = 1; run <= 2; run++)
        {
            var failed = await Assert.ThrowsAsync<CheckFailedException>(RunAsync);
            Assert.Contains("2 rows were read and 1 were written", failed.Error.What, StringComparison.Ordinal);
        }
    }

    // Each run is a process of its own, with nothing remembered of the one before.
    private async Task<(JobStatus Status, long RowsWritten)> RunAsync()
    {
        await using var context = jobs.ContextOf(_context.Lake.Root);
        var outcome = await new MembershipCardsJob().RunAsync(context, Cancellation);
        return (outcome.Status, outcome.Balance.RowsWritten);
    }
}
