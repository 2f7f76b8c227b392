using System.Buffers.Binary;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>
/// One Arrow stream of the connection, as Arrow's reader is given it. The reader makes room for whatever length it reads; so each message's lengths are held to
/// bounds here before it sees what follows them.
/// </summary>
internal sealed class ArrowFrames(Stream connection) : Stream
{
    private const int PrefixLength = 8;
    private const int Continuation = -1;

    private byte[] _header = new byte[1024];
    private int _headerRead;
    private int _headerLength = PrefixLength;
    private int _bodyLeft;
    private bool _hasSchema;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (_bodyLeft > 0)
        {
            var body = connection.Read(buffer[..Math.Min(buffer.Length, _bodyLeft)]);
            _bodyLeft -= body;
            return body;
        }

        var read = connection.Read(buffer[..Math.Min(buffer.Length, _headerLength - _headerRead)]);
        buffer[..read].CopyTo(_header.AsSpan(_headerRead));
        _headerRead += read;
        Look();
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Look()
    {
        if (_headerRead >= 4 && BinaryPrimitives.ReadInt32LittleEndian(_header) is not Continuation and var mark)
            throw new WireException($"An Arrow message begins with {mark:x8}, but must begin with ffffffff.");
        if (_headerLength == PrefixLength && _headerRead == PrefixLength)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(_header.AsSpan(4));
            if (length is < 0 or > ArrowMessage.LongestMetadata) throw new WireException($"The metadata of an Arrow message has a length of {length}.");
            _headerLength += length;
            if (_header.Length < _headerLength) Array.Resize(ref _header, _headerLength);
            if (length == 0) _headerRead = 0; // The end of the stream: no one reads on.
        }
        else if (_headerRead == _headerLength)
        {
            _bodyLeft = ArrowMessage.BodyLength(_header.AsSpan(PrefixLength, _headerLength - PrefixLength), isFirst: !_hasSchema);
            (_hasSchema, _headerRead, _headerLength) = (true, 0, PrefixLength);
        }
    }
}
