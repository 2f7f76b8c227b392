using Reelhouse.Jobs.Tables;
using Reelhouse.Live.Tests.Jobs.Loans;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class HalfMadeTableTests(JobsFixture jobs)
{
    [Fact]
    public async Task a_table_s_folder_left_by_a_killed_engine_is_no_obstacle()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(Path.Combine(TableDdl.Location(Table<LentPrint>.Definition, jobs.Lake.Root), "_delta_log"));
        await jobs.Lake.EnsureAsync(Table<LentPrint>.Definition, cancellation);
        Assert.Equal(0, (await jobs.Lake.LastCommitAsync(Table<LentPrint>.Name, cancellation)).Version);
    }
}
