using Amazon.Runtime;
using Amazon.S3;

namespace Reelhouse.Registry;

/// <summary>How S3 is reached.</summary>
/// <param name="Endpoint">The server; null for Amazon's own.</param>
/// <param name="AccessKey">With <paramref name="SecretKey"/> empty where the provider's own chain of credentials is to be asked.</param>
/// <param name="SecretKey">Never logged.</param>
public sealed record S3Account(Uri? Endpoint, string AccessKey, string SecretKey)
{
    /// <summary>A client, which its owner disposes. It asks three times, and waits for a minute.</summary>
    public AmazonS3Client OpenClient() => AccessKey.Length == 0 ? new(Config()) : new(new BasicAWSCredentials(AccessKey, SecretKey), Config());

    /// <summary>Without the keys, which a record would print.</summary>
    public override string ToString() => $"S3 at {Endpoint?.ToString() ?? "Amazon"}";

    // Other servers than Amazon's take the bucket as a part of the path, and no checksum behind the body.
    private AmazonS3Config Config()
    {
        var config = new AmazonS3Config { MaxErrorRetry = 3, Timeout = TimeSpan.FromSeconds(60) };
        if (Endpoint is null) return config;
        config.ServiceURL = Endpoint.ToString();
        config.AuthenticationRegion = "us-east-1";
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }
}
