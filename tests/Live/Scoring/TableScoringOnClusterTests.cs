using Reelhouse.Live.Tests.Udfs;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Scoring;

/// <summary>A Delta table scored by executors that are processes of their own.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class TableScoringOnClusterTests(ClusterFixture cluster)
{
    [Fact]
    public async Task executors_read_a_tables_files_themselves()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("reelhouse-table-");
        await using var spark = await SparkSession.Builder().Remote(cluster.SparkRemote).CreateAsync(cancellation);
        await spark.Sql($"{Agreement.Subscribers} FROM range(0, 3000, 1, 4)").Write().Format("delta").Mode("overwrite").SaveAsync(folder.FullName, cancellation);
        await spark.SqlAsync($"DELETE FROM delta.`{folder.FullName}` WHERE subscriber_id % 4 = 0", cancellation);

        await Agreement.HoldsAsync(DeltaTable.ForPath(spark, folder.FullName), 2250, new() { Keys = ["subscriber_id"] });
        folder.Delete(recursive: true);
    }
}
