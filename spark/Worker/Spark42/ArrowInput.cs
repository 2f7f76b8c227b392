using System.Runtime.CompilerServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Pooling;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Arrow data on the connection.</summary>
internal static class ArrowInput
{
    /// <summary>
    /// The batches of one stream; each lives until the next is asked for. What is not asked for is read past when the connection is read on, so that a
    /// function that fails is not held up by the rest of its input.
    /// </summary>
    public static IEnumerable<RecordBatch> Batches(WireReader wire) => Read(wire, new StrongBox<bool>());

    /// <summary>The groups of grouped data, each of so many streams: begun with their number, ended with 0.</summary>
    public static bool NextGroup(WireReader wire, int streams)
    {
        var count = wire.ReadInt();
        return count == 0 ? false : count == streams ? true : throw new WireException($"A group has {count} streams, but must have {streams}.");
    }

    /// <summary>Batches whose one column holds the rows, as batches of the rows' columns.</summary>
    public static IEnumerable<RecordBatch> Unwrapped(IEnumerable<RecordBatch> batches)
    {
        Schema? schema = null;
        foreach (var batch in batches)
        {
            var rows = batch.Column(0) as StructArray ?? throw new WireException($"A row's column is of type {batch.Column(0).Data.DataType.Name}, but must be a struct.");
            schema ??= new Schema(((StructType)rows.Data.DataType).Fields, null);
            yield return new RecordBatch(schema, rows.Fields, rows.Length);
        }
    }

    private static IEnumerable<RecordBatch> Read(WireReader wire, StrongBox<bool> isRead)
    {
        if (isRead.Value) throw new InvalidOperationException("The function asked for its batches a second time; they come over a connection, and can be read once.");
        isRead.Value = true;
        wire.FinishStream();
        var reader = new ArrowStreamReader(new ArrowFrames(wire.Stream), PooledAllocator.Instance, leaveOpen: true);
        var readPast = () =>
        {
            while (Decode(reader) is { } rest) rest.Dispose();
        };
        while (Next(wire, reader, readPast) is { } batch)
        {
            using (batch) yield return batch;
        }
    }

    // The reader would read on past the stream's end, or from the middle of what it failed to read, if it were asked again.
    private static RecordBatch? Next(WireReader wire, ArrowStreamReader reader, Action readPast)
    {
        wire.Unfinished = null;
        var batch = Decode(reader);
        if (batch is not null) wire.Unfinished = readPast;
        return batch;
    }

    // What can't be read is the connection's fault, wherever in a task that shows, and Arrow's reader throws all sorts over it.
    private static RecordBatch? Decode(ArrowStreamReader reader)
    {
        try
        {
            return reader.ReadNextRecordBatch();
        }
        catch (Exception unreadable) when (unreadable is not (IOException or OutOfMemoryException))
        {
            throw new WireException($"What came is no Arrow data: {unreadable.Message}");
        }
    }
}
