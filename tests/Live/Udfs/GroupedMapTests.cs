using Apache.Arrow;
using Reelhouse.Live.Tests.Client;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of the rows that have one key, in one data frame or in two.</summary>
public sealed class GroupedMapTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_group_s_records_become_others()
    {
        var sums = Spark.Range(10).SelectExpr("id % 3 AS remainder", "id AS number")
            .GroupBy("remainder")
            .FlatMapGroups((long remainder, IEnumerable<Item> items) => new[] { new Total(remainder, items.Sum(item => item.Number)) }.AsEnumerable());

        Assert.Equal([new(0, 18), new(1, 12), new(2, 15)], await sums.OrderBy("remainder").CollectAsync<Total>(Cancellation));
    }

    [Fact]
    public async Task a_group_s_batches_become_others_and_the_key_comes_with_them()
    {
        var counts = Spark.Range(10).SelectExpr("id % 2 = 0 AS even", "id").GroupBy("even").ApplyInArrow((key, batches) => [Count(key, batches)], "even boolean, n bigint");

        Assert.Equal([(false, 5L), (true, 5L)], await counts.OrderBy("even").CollectAsync<(bool, long)>(Cancellation));
    }

    [Fact]
    public async Task a_group_of_more_rows_than_a_batch_holds_comes_whole()
    {
        var sizes = Spark.Range(100_000).SelectExpr("1 AS one", "id AS number").GroupBy("one").FlatMapGroups((IEnumerable<Item> items) => new[] { items.LongCount() }.AsEnumerable());

        Assert.Equal([100_000L], await sizes.CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task groups_of_two_sides_meet_by_their_key()
    {
        var left = Spark.Range(4).SelectExpr("id AS key", "id * 10 AS number");
        var right = Spark.Range(2, 6).SelectExpr("id AS key", "id * 100 AS number");

        var sums = left.GroupBy("key").Cogroup(right.GroupBy("key"))
            .FlatMapGroups((long key, IEnumerable<Item> ours, IEnumerable<Item> theirs) => new[] { new Total(key, ours.Sum(item => item.Number) + theirs.Sum(item => item.Number)) }.AsEnumerable());

        Assert.Equal(
            [new(0, 0), new(1, 10), new(2, 220), new(3, 330), new(4, 400), new(5, 500)],
            await sums.OrderBy("remainder").CollectAsync<Total>(Cancellation));
    }

    private static RecordBatch Count(RecordBatch key, IEnumerable<RecordBatch> batches)
    {
        var count = new Int64Array.Builder().Append(batches.Sum(batch => (long)batch.Length)).Build();
        return new(new Schema([key.Schema.GetFieldByIndex(0), new("n", count.Data.DataType, nullable: true)], null), [key.Column(0), count], 1);
    }

    private sealed record Item(long Number);

    private sealed record Total(long Remainder, long Sum);
}
