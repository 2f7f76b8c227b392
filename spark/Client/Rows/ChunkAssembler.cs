using Spark.Connect;

namespace Reelhouse.Spark.Rows;

/// <summary>Puts a batch that the server cut into several messages together again, and counts that none is missing.</summary>
internal sealed class ChunkAssembler
{
    private readonly List<ReadOnlyMemory<byte>> _chunks = [];
    private long _rows;

    /// <summary>The whole batch once its last chunk is here, else null. A batch in one piece is handed on without a copy.</summary>
    public ReadOnlyMemory<byte>? Add(ExecutePlanResponse.Types.ArrowBatch message)
    {
        if (message.ChunkIndex != _chunks.Count)
        {
            throw new SparkConnectException($"The result's batch lacks a piece: number {message.ChunkIndex} came where {_chunks.Count} was due.");
        }

        if (_chunks.Count == 0 && message.HasStartOffset && message.StartOffset != _rows)
        {
            throw new SparkConnectException($"The result lacks rows: a batch begins at row {message.StartOffset} where {_rows} was due.");
        }

        _chunks.Add(message.Data.Memory);
        if (_chunks.Count < message.NumChunksInBatch)
        {
            return null;
        }

        return Complete(message.RowCount);
    }

    private ReadOnlyMemory<byte> Complete(long rows)
    {
        var whole = _chunks.Count == 1 ? _chunks[0] : Join(_chunks);
        _chunks.Clear();
        _rows += rows;
        return whole;
    }

    private static byte[] Join(List<ReadOnlyMemory<byte>> chunks)
    {
        var whole = new byte[chunks.Sum(chunk => chunk.Length)];
        var position = 0;
        foreach (var chunk in chunks)
        {
            chunk.Span.CopyTo(whole.AsSpan(position));
            position += chunk.Length;
        }

        return whole;
    }
}
