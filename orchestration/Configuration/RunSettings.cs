using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>What a run was asked to do, validated and typed.</summary>
internal sealed record RunSettings(
    DateOnly RunDate,
    StageSelection Stages,
    Home Home,
    string DataFolder,
    long Subscribers,
    string Bucket,
    string LakeRoot,
    string ReportFolder,
    string? JobsProgram,
    int? SparkMegabytes,
    OutsideServers Outside);

/// <summary>Servers that the user runs; each one that is absent is embedded.</summary>
internal sealed record OutsideServers(string? SparkRemote, string? KafkaBootstrapServers, S3Account? S3);

/// <summary>An object store and the keys to it.</summary>
internal sealed record S3Account(Uri Endpoint, string AccessKey, string SecretKey);
