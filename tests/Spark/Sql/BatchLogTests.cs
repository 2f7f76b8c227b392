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
    public void batches_that_the_logs_have_forgotten_are_numbered_by_when_they_were_made() =>
        Assert.Equal([new StagedBatch(5, 20), new(6, 30)], BatchLog.Number(new(4, 10), [30, 20]));
}
