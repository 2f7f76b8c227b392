using Reelhouse.Registry;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Serving.Settings;

/// <summary>How the service is reached, and where its model comes from.</summary>
/// <param name="Url">Where it listens.</param>
/// <param name="TokenFile">The file with the token that callers give.</param>
/// <param name="Refresh">How long a new champion may go unnoticed.</param>
/// <param name="MLflow">The registry; null for the lake's.</param>
/// <param name="SparkRemote">Spark Connect's address, which reads the lake's registry. It may hold a token: never log it.</param>
/// <param name="LakeRoot">The lake's root, without a slash at its end.</param>
/// <param name="S3">How S3 is reached, where the lake lies there.</param>
internal sealed record ServingSettings(Uri Url, string TokenFile, TimeSpan Refresh, MLflowSettings? MLflow, string SparkRemote, string LakeRoot, S3Account S3)
{
    /// <summary>Without Spark's address and the keys.</summary>
    public override string ToString() => $"{Url}, models of {MLflow?.ToString() ?? LakeRoot}";
}
