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
        await using var context = jobs.ContextOf($"{jobs.Lake.Root}-{Guid.NewGuid():N}");
        await jobs.Spark.SqlAsync($"DROP TABLE IF EXISTS {Table<LentPrint>.Name}", cancellation);
        Directory.CreateDirectory(Path.Combine(TableDdl.Location(Table<LentPrint>.Definition, context.Lake.Root), "_delta_log"));
        await context.Lake.EnsureAsync(Table<LentPrint>.Definition, cancellation);
        Assert.Equal(0, (await context.Lake.LastCommitAsync(Table<LentPrint>.Name, cancellation)).Version);
    }
}
