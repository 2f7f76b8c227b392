using Amazon.Runtime;
using Amazon.S3;

namespace Reelhouse.Scoring.Delta.Storage;

/// <summary>
/// How executors reach S3: as the AWS SDK finds it in their environment (keys, profile or role, and AWS_ENDPOINT_URL_S3 for another server than Amazon's).
/// Nothing of it is in a plan. See https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html.
/// </summary>
internal static class S3Access
{
    private static readonly Lazy<AmazonS3Client> OfProcess = new(() => new(Config(Environment.GetEnvironmentVariable)));

    public static AmazonS3Client Client => OfProcess.Value;

    // Other servers than Amazon's take the bucket as a part of the path, and may not know its checksums.
    private static AmazonS3Config Config(Func<string, string?> variable)
    {
        var config = new AmazonS3Config { MaxErrorRetry = 3, Timeout = TimeSpan.FromSeconds(60) };
        if ((variable("AWS_ENDPOINT_URL_S3") ?? variable("AWS_ENDPOINT_URL")) is not { Length: > 0 } endpoint) return config;
        config.ServiceURL = endpoint;
        config.AuthenticationRegion = variable("AWS_REGION") ?? "us-east-1";
        config.ForcePathStyle = true;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }
}
