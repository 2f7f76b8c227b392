using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Reelhouse.Jobs.Sources;

/// <summary>The bucket that files are delivered into.</summary>
internal sealed class LandingBucket : IDisposable
{
    private readonly S3Settings _settings;
    private readonly AmazonS3Client _client;

    public LandingBucket(S3Settings settings)
    {
        _settings = settings;
        _client = settings.Account.OpenClient();
    }

    /// <summary>Makes the bucket where it does not exist.</summary>
    public Task EnsureExistsAsync(CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        try
        {
            await _client.ListObjectsV2Async(new() { BucketName = _settings.Bucket, MaxKeys = 1 }, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            await CreateAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    });

    /// <summary>The keys below a prefix, in order.</summary>
    public Task<IReadOnlyList<string>> KeysAsync(string prefix, CancellationToken cancellationToken) => AnswerAsync<IReadOnlyList<string>>(async () =>
    {
        var keys = new List<string>();
        var pages = _client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = prefix });
        await foreach (var found in pages.S3Objects.WithCancellation(cancellationToken).ConfigureAwait(false)) keys.Add(found.Key);
        keys.Sort(StringComparer.Ordinal);
        return keys;
    });

    /// <summary>Writes an object that must not be there yet; false where it is.</summary>
    public Task<bool> TryCreateAsync(string key, byte[] content, string contentType, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        try
        {
            await PutAsync(key, content, contentType, ifNoneMatch: "*", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AmazonS3Exception there) when (there.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    });

    /// <summary>Writes an object, over one that is there.</summary>
    public Task ReplaceAsync(string key, byte[] content, string contentType, CancellationToken cancellationToken) =>
        AnswerAsync(() => PutAsync(key, content, contentType, ifNoneMatch: null, cancellationToken));

    /// <summary>An object's content; null where it is not there.</summary>
    public Task<byte[]?> TryReadAsync(string key, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        try
        {
            using var response = await _client.GetObjectAsync(_settings.Bucket, key, cancellationToken).ConfigureAwait(false);
            using var content = new MemoryStream();
            await response.ResponseStream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return content.ToArray();
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    public void Dispose() => _client.Dispose();

    private async Task<bool> PutAsync(string key, byte[] content, string contentType, string? ifNoneMatch, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        var request = new PutObjectRequest
        {
            BucketName = _settings.Bucket,
            Key = key,
            InputStream = stream,
            ContentType = contentType,
            UseChunkEncoding = false,
            IfNoneMatch = ifNoneMatch,
        };
        await _client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private Task<T> AnswerAsync<T>(Func<Task<T>> ask) => LandingFault.NamedAsync(_settings, ask);

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _client.PutBucketAsync(_settings.Bucket, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonS3Exception there) when (there.StatusCode == HttpStatusCode.Conflict)
        {
            // Another collector made it meanwhile.
        }
    }
}
