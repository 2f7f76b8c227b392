using Apache.Arrow;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of a partition's Arrow batches, run by Spark's executors.</summary>
public sealed class MapInArrowTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_partition_s_batches_become_others()
    {
        var least = 3L;
        var rows = Spark.Range(10).MapInArrow(batches => Squares(batches, least), "square bigint");

        Assert.Equal([9L, 16L, 25L, 36L, 49L, 64L, 81L], await rows.OrderBy("square").CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task rows_pass_through_unchanged()
    {
        var all = Spark.Range(20_000).MapInArrow(batches => batches, "id bigint");

        Assert.Equal((20_000, 199_990_000L), (await all.CountAsync(Cancellation), await all.SelectExpr("sum(id)").FirstAsync<long>(Cancellation)));
    }

    [Fact]
    public async Task a_result_that_is_not_as_declared_is_told_with_both_types()
    {
        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Spark.Range(3).MapInArrow(batches => batches, "id string").CollectAsync<string>(Cancellation));

        Assert.Contains("column 'id' as bigint, but declares string", failed.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<RecordBatch> Squares(IEnumerable<RecordBatch> batches, long least)
    {
        foreach (var batch in batches)
        {
            var squares = new Int64Array.Builder();
            foreach (var id in (Int64Array)batch.Column("id"))
            {
                if (id >= least) squares.Append(id.Value * id.Value);
            }

            var array = squares.Build();
            yield return new(new Schema([new("square", array.Data.DataType, nullable: true)], null), [array], array.Length);
        }
    }
}
