using Reelhouse.Registry;

namespace Reelhouse.Jobs;

/// <summary>The object store that files land in.</summary>
/// <param name="Endpoint">Null for Amazon's own.</param>
/// <param name="AccessKey">With <paramref name="SecretKey"/> empty where the provider's own chain of credentials is to be asked.</param>
/// <param name="SecretKey">Never logged.</param>
/// <param name="Bucket">The landing bucket.</param>
internal sealed record S3Settings(Uri? Endpoint, string AccessKey, string SecretKey, string Bucket)
{
    public const string DefaultBucket = "landing";

    public S3Account Account => new(Endpoint, AccessKey, SecretKey);

    /// <summary>Without the keys, which a record would print.</summary>
    public override string ToString() => $"s3://{Bucket} at {Endpoint?.ToString() ?? "Amazon"}";
}
