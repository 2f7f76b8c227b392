using Amazon.Runtime;

namespace Reelhouse.Jobs.Sources;

/// <summary>What the object store says when it does not do as asked, in words that name bucket, address and setting.</summary>
internal static class LandingFault
{
    /// <exception cref="JobException">The store refused, or did not answer.</exception>
    public static async Task<T> NamedAsync<T>(S3Settings settings, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AmazonServiceException refused) when (refused.StatusCode != 0)
        {
            throw new JobException(
                new(
                    $"{settings} refused: {refused.Message}",
                    settings.ToString(),
                    refused.ErrorCode,
                    "Look at REELHOUSE__S3__ACCESSKEY, REELHOUSE__S3__SECRETKEY and REELHOUSE__S3__BUCKET, and at what the key may do."),
                refused);
        }
        catch (Exception silent) when (silent is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException)
        {
            throw new JobException(
                new($"{settings} does not answer.", settings.ToString(), silent.Message, "Start the engine (engine start), or look at REELHOUSE__S3__ENDPOINT."),
                silent);
        }
    }
}
