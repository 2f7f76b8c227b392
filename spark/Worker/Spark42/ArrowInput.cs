using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Arrow data on the connection.</summary>
internal static class ArrowInput
{
    /// <summary>The batches of one stream; each lives until the next is asked for. What is not asked for is read past when the loop is left.</summary>
    public static IEnumerable<RecordBatch> Batches(WireReader wire)
    {
        using var reader = new ArrowStreamReader(wire.Stream, leaveOpen: true);
        var isOver = false;
        try
        {
            while (Next(reader, ref isOver) is { } batch)
            {
                using (batch) yield return batch;
            }
        }
        finally
        {
            while (!isOver) Next(reader, ref isOver)?.Dispose();
        }
    }

    /// <summary>The groups of grouped data, each of so many streams: begun with their number, ended with 0.</summary>
    public static bool NextGroup(WireReader wire, int streams)
    {
        var count = wire.ReadInt();
        return count == 0 ? false : count == streams ? true : throw new WireException($"A group has {count} streams, but must have {streams}.");
    }

    /// <summary>Batches whose one column holds the rows, as batches of the rows' columns.</summary>
    public static IEnumerable<RecordBatch> Unwrapped(IEnumerable<RecordBatch> batches) => batches.Select(batch =>
    {
        var rows = (StructArray)batch.Column(0);
        return new RecordBatch(new Schema(((Apache.Arrow.Types.StructType)rows.Data.DataType).Fields, null), rows.Fields, rows.Length);
    });

    // The reader would read on past the stream's end, or from the middle of what it failed to read, if it were asked again.
    private static RecordBatch? Next(ArrowStreamReader reader, ref bool isOver)
    {
        isOver = true;
        var batch = reader.ReadNextRecordBatch();
        isOver = batch is null;
        return batch;
    }
}
