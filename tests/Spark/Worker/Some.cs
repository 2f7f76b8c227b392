using Apache.Arrow;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Tests.Worker;

internal static class Some
{
    public static TaskHost Host(IFunctionLoader loader, TextWriter? log = null, string? crashFolder = null, LogCapture? capture = null, CancellationToken closed = default) =>
        new(loader, new CrashNote(crashFolder), new LineLogger((log ?? TextWriter.Null).WriteLine, TimeProvider.System), capture, TimeProvider.System, TakesMore: () => true, closed);

    public static RecordBatch Batch(int rows, int columns = 1) => new(
        new Schema(Enumerable.Range(0, columns).Select(at => new Field($"c{at}", Apache.Arrow.Types.DoubleType.Default, nullable: true)), null),
        Enumerable.Range(0, columns).Select(_ => new DoubleArray.Builder().AppendRange(Enumerable.Range(0, rows).Select(row => (double)row)).Build()),
        rows);
}
