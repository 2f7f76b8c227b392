using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>What the loop over batches takes anew, counted by the runtime, so that the same run gives the same number on every machine.</summary>
public sealed class AllocationTests
{
    private const int Columns = 20;

    [Fact]
    public void a_batch_more_takes_at_most_64_kilobytes() => Assert.InRange(PerBatch(rows: 4096), 0, 64 * 1024);

    [Fact]
    public void a_row_more_takes_nothing() => Assert.InRange((double)(PerBatch(rows: 8192) - PerBatch(rows: 4096)) / 4096, -0.1, 0.1);

    private static long PerBatch(int rows)
    {
        _ = Allocated(rows, batches: 2); // What is made once is made here.
        return (Allocated(rows, batches: 60) - Allocated(rows, batches: 10)) / 50;
    }

    private static long Allocated(int rows, int batches)
    {
        var input = new WireReader(new MemoryStream(new TaskBytes().Header("identity").Batches(Some.Batch(rows, Columns), batches).End().ToArray()));
        var loop = new TaskLoop(input, new(Stream.Null), Some.Host(new NamedFunctions { ["identity"] = new BatchFunction(given => given) }));
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
