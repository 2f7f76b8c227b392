using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Reelhouse.Registry.Lake;

/// <summary>Files in a bucket of S3, whose objects appear whole.</summary>
/// <param name="client">How S3 is reached; its owner disposes it.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">The keys' beginning, without a slash at its end; empty for the whole bucket.</param>
public sealed class BucketFiles(IAmazonS3 client, string bucket, string prefix) : IModelFiles
{
    /// <inheritdoc/>
    public Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => AnswerAsync(path, async key =>
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var request = new PutObjectRequest { BucketName = bucket, Key = key, InputStream = stream, UseChunkEncoding = false };
        return await client.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken) => AnswerAsync(path, async key =>
    {
        using var answer = await client.GetObjectAsync(bucket, key, cancellationToken).ConfigureAwait(false);
        using var memory = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
        return memory.ToArray();
    });

    private async Task<T> AnswerAsync<T>(string path, Func<string, Task<T>> ask)
    {
        var key = prefix.Length == 0 ? path : $"{prefix}/{path}";
        try
        {
            return await ask(key).ConfigureAwait(false);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            throw new ModelRegistryException($"s3a://{bucket}/{key} is not there: {missing.ErrorCode}", missing);
        }
        catch (Exception refused) when (refused is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new ModelRegistryException($"s3a://{bucket}/{key}: {refused.Message} Look at REELHOUSE__S3__ENDPOINT and its keys.", refused);
        }
    }
}
