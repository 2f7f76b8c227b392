using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>
/// The settings of a run, from appsettings.json, then <c>REELHOUSE__…</c> variables, then arguments.
/// Values stay text until they are validated, so that every fault is listed at once.
/// </summary>
internal sealed class ReelhouseOptions
{
    public const string Section = "Reelhouse";

    [IsoDate]
    public string? RunDate { get; set; }

    [Stages]
    public string? Stages { get; set; }

    [Required]
    public string Home { get; set; } = ".reelhouse";

    [ValidateObjectMembers]
    public DataOptions Data { get; set; } = new();

    [ValidateObjectMembers]
    public SimulatorOptions Simulator { get; set; } = new();

    [ValidateObjectMembers]
    public KafkaOptions Kafka { get; set; } = new();

    [ValidateObjectMembers]
    public S3Options S3 { get; set; } = new();

    [ValidateObjectMembers]
    public JobsOptions Jobs { get; set; } = new();

    [ValidateObjectMembers]
    public EngineOptions Engine { get; set; } = new();

    public LakeOptions Lake { get; set; } = new();

    public ReportOptions Report { get; set; } = new();
}

/// <summary>Where the delivered files lie.</summary>
internal sealed class DataOptions
{
    [ExistingFolder]
    public string? Folder { get; set; }
}

/// <summary>How much activity is simulated beside that of the delivered users.</summary>
internal sealed class SimulatorOptions
{
    [WholeNumber]
    public string Subscribers { get; set; } = "0";
}

/// <summary>An outside Kafka; without it the embedded one is started.</summary>
internal sealed class KafkaOptions
{
    [HostsAndPorts]
    public string? BootstrapServers { get; set; }
}

/// <summary>An outside object store; without it the embedded one is started.</summary>
internal sealed class S3Options
{
    [WebAddress]
    public string? Endpoint { get; set; }

    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>The bucket that files land in.</summary>
    public string Bucket { get; set; } = "landing";
}

/// <summary>The embedded servers.</summary>
internal sealed class EngineOptions
{
    /// <summary>Spark's largest heap; by default fit for the machine.</summary>
    [WholeNumber]
    public string? SparkMegabytes { get; set; }
}

/// <summary>The folder or <c>s3a://</c> address under which the tables lie; by default a folder of the home.</summary>
internal sealed class LakeOptions
{
    public string? Root { get; set; }
}

/// <summary>Where the report is written; by default a folder of the home.</summary>
internal sealed class ReportOptions
{
    public string? Folder { get; set; }
}

/// <summary>The program that holds the jobs; by default the one that was built with the command.</summary>
internal sealed class JobsOptions
{
    [ExistingFile]
    public string? Program { get; set; }
}
