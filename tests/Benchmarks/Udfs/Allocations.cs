using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>Bytes of objects that the task loop makes for each batch and row, counted by the runtime.</summary>
internal static class Allocations
{
    private const int Rows = 4096;

    public static (double PerRow, double PerBatch) Measure()
    {
        var (batch, doubled) = (PerBatch(Rows), PerBatch(2 * Rows));
        return (Math.Max(0, Math.Round((doubled - batch) / Rows, 2)), batch);
    }

    private static double PerBatch(int rows)
    {
        _ = Bytes(rows, 2); // What is made once is made here.
        return (Bytes(rows, 60) - Bytes(rows, 10)) / 50.0;
    }

    private static long Bytes(int rows, int batches)
    {
        var host = new TaskHost(new Identity(), new CrashNote(null), new LineLogger(_ => { }, TimeProvider.System), Capture: null, TimeProvider.System, () => true, CancellationToken.None);
        var loop = new TaskLoop(new(new MemoryStream(ReplayedTask.OfFloats([], rows, batches))), new(Stream.Null), host);
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop.Run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class Identity : IFunctionLoader
    {
        public Function Load(ReadOnlySpan<byte> command) => new BatchFunction(batches => batches);
    }
}
