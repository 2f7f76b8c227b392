namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>
/// The connection's bytes, in the midst of which no end can come. Arrow's reader takes a connection that closes between two batches for the end of the data,
/// and a function would finish its work with half of its rows.
/// </summary>
internal sealed class UnbrokenStream(Stream stream) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => stream.Length;

    public override long Position { get => stream.Position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        return read > 0 || buffer.IsEmpty ? read : throw new ConnectionClosedException("The executor closed the connection before the task's data ended.");
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
