using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Spark.Connect;

namespace Reelhouse.Spark.Rows;

/// <summary>Picks the Arrow batches out of an execution's responses, one at a time.</summary>
/// <remarks>A batch is a view of its message's bytes: it lives as long as anyone holds it, and needs no disposal.</remarks>
internal sealed class ArrowBatches
{
    private static readonly CompressionCodecFactory Codecs = new();

    private readonly ChunkAssembler _chunks = new();

    /// <summary>The batches in the response: none while it carries something else or a batch's piece, an empty one for a result without rows.</summary>
    public IEnumerable<RecordBatch> Read(ExecutePlanResponse response) =>
        response.ArrowBatch is null || _chunks.Add(response.ArrowBatch) is not { } stream ? [] : Read(stream);

    /// <summary>The batches of an Arrow IPC stream.</summary>
    public static IEnumerable<RecordBatch> Read(ReadOnlyMemory<byte> stream)
    {
        using var reader = new ArrowStreamReader(stream, Codecs);
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            yield return batch;
        }
    }
}
