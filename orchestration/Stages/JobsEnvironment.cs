using System.Globalization;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;

namespace Reelhouse.Orchestration.Stages;

/// <summary>The environment that jobs read their settings from.</summary>
internal static class JobsEnvironment
{
    public static IReadOnlyDictionary<string, string> Of(RunSettings settings, ServerAddresses servers) => new Dictionary<string, string>
    {
        ["SPARK_REMOTE"] = servers.SparkRemote,
        ["REELHOUSE__LAKE__ROOT"] = settings.LakeRoot,
        ["REELHOUSE__KAFKA__BOOTSTRAPSERVERS"] = servers.KafkaBootstrapServers,
        ["REELHOUSE__S3__ENDPOINT"] = servers.S3.Endpoint.ToString(),
        ["REELHOUSE__S3__ACCESSKEY"] = servers.S3.AccessKey,
        ["REELHOUSE__S3__SECRETKEY"] = servers.S3.SecretKey,
        ["REELHOUSE__S3__BUCKET"] = settings.Bucket,
        ["REELHOUSE__DATA__FOLDER"] = settings.DataFolder,
        ["REELHOUSE__SIMULATOR__SUBSCRIBERS"] = settings.Subscribers.ToString(CultureInfo.InvariantCulture),
        ["REELHOUSE__REPORT__FOLDER"] = settings.ReportFolder,
    };
}
