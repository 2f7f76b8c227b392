using Amazon.Runtime;
using Amazon.S3;

namespace Reelhouse.Jobs.Sources;

/// <summary>How S3 is reached, as the settings say.</summary>
internal static class S3Client
{
    public static AmazonS3Client Open(S3Settings settings)
    {
        var config = Config(settings.Endpoint);
        return settings.AccessKey.Length == 0 ? new(config) : new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), config);
    }

    // Other servers than Amazon's take the bucket as a part of the path, and no checksum behind the body.
    private static AmazonS3Config Config(Uri? endpoint)
    {
        var config = new AmazonS3Config { MaxErrorRetry = 3, Timeout = TimeSpan.FromSeconds(60) };
        if (endpoint is null) return config;
        config.ServiceURL = endpoint.ToString();
        config.AuthenticationRegion = "us-east-1";
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }
}
