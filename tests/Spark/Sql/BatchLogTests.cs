using Reelhouse.Spark.Sql.Streaming.Staging;

namespace Reelhouse.Spark.Tests.Sql;

public sealed class BatchLogTests
{
    [Fact]
    public void a_batch_is_written_once_its_commit_is_there()
    {
        BatchLog.Entry[] entries = [new(1, true, null), new(1, false, null), new(1, false, 20), new(0, false, 10), new(0, true, null), new(2, false, 30), new(3, true, null)];

        Assert.Equal([new StagedBatch(0, 10), new(1, 20)], BatchLog.Written(entries));
    }

    [Fact]
    public void batches_that_the_logs_tell_of_keep_their_order_though_the_clock_was_set_back() =>
        Assert.Equal([new StagedBatch(5, 30), new(6, 20)], BatchLog.Behind(new(4, 40), [.. Written(4, 40), .. Written(5, 30), .. Written(6, 20)]));

    [Theory]
    [InlineData(40, 50, "batches 4 and 5 ")]
    [InlineData(50, 50, "batches 5 and 6 ")]
    public void batches_of_one_time_are_refused(long fifth, long sixth, string batches)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BatchLog.Behind(new(4, 40), [.. Written(5, fifth), .. Written(6, sixth)]));

        Assert.Contains("clock", refused.Message, StringComparison.Ordinal);
        Assert.Contains(batches, refused.Message, StringComparison.Ordinal);
        Assert.Contains("another checkpointLocation", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void batches_that_the_logs_have_forgotten_are_numbered_by_when_they_were_made()
    {
        BatchLog.Entry[] entries = [new(6, true, null), .. Written(8, 40), new(9, false, 50)];

        Assert.Equal([new StagedBatch(5, 20), new(6, 30), new(8, 40)], BatchLog.Behind(new(4, 10), entries, [50, 40, 30, 20, 10]));
    }

    [Theory]
    [InlineData(10, 40, 5)]
    [InlineData(10, 40, 60)]
    [InlineData(50, 40, 45)]
    public void forgotten_batches_are_refused_where_their_times_do_not_tell_their_order(long last, long first, long forgotten)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => BatchLog.Behind(new(4, last), [.. Written(8, first)], [forgotten]));

        Assert.Contains("between 4 and 8", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{BatchStage.At}={forgotten}", refused.Message, StringComparison.Ordinal);
    }

    private static BatchLog.Entry[] Written(long batchId, long at) => [new(batchId, false, at), new(batchId, true, null)];
}
