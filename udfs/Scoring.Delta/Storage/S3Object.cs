using Amazon.S3;
using Amazon.S3.Model;

namespace Reelhouse.Scoring.Delta.Storage;

/// <summary>An object of S3 as a file: each read asks for the range that is wanted. Parquet reads its footer and then whole column chunks, so that no more need be kept.</summary>
internal sealed class S3Object : Stream
{
    private readonly IAmazonS3 _client;
    private readonly string _bucket;
    private readonly string _key;
    private readonly string _version;
    private readonly long _length;
    private long _position;

    private S3Object(IAmazonS3 client, string bucket, string key, GetObjectMetadataResponse metadata) =>
        (_client, _bucket, _key, _version, _length) = (client, bucket, key, metadata.ETag, metadata.ContentLength);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <param name="address">Scheme, bucket and key, not escaped.</param>
    public static S3Object Open(string address)
    {
        var path = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = (path[..slash], path[(slash + 1)..]);
        return new(S3Access.Client, bucket, key, Now(S3Access.Client.GetObjectMetadataAsync(bucket, key)));
    }

    public override int Read(Span<byte> buffer)
    {
        var length = (int)Math.Min(buffer.Length, _length - _position);
        if (length <= 0) return 0;
        var request = new GetObjectRequest { BucketName = _bucket, Key = _key, EtagToMatch = _version, ByteRange = new(_position, _position + length - 1) };
        using var response = Now(_client.GetObjectAsync(request));
        response.ResponseStream.ReadExactly(buffer[..length]);
        _position += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => _position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => _length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Parquet's library reads on the thread that asks.
    private static T Now<T>(Task<T> answer) => answer.GetAwaiter().GetResult();
}
