using System.Reflection;
using System.Text.Json;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Tests;

/// <summary>A jobs program whose stages play scripts; see StageProgram.</summary>
internal sealed class ScriptedJobs(string folder)
{
    private readonly SortedDictionary<int, string> _jobs = [];

    public static string Program { get; } =
        typeof(ScriptedJobs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "StageProgram").Value!;

    /// <summary>The stages that were started, in order.</summary>
    public IReadOnlyList<int> Started => !File.Exists(StartedFile) ? [] :
        [.. File.ReadLines(StartedFile).Select(line => line.Split(' ')).Select(words => int.Parse(words[Array.IndexOf(words, "--stage") + 1], null))];

    /// <summary>All that a run needs so that it starts no server and runs these jobs.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["SCRIPTS"] = folder,
        ["REELHOUSE__JOBS__PROGRAM"] = Program,
        ["REELHOUSE__DATA__FOLDER"] = folder,
        ["SPARK_REMOTE"] = "sc://127.0.0.1:1/;token=hush",
        ["REELHOUSE__LAKE__ROOT"] = Path.Combine(folder, "lake"),
        ["REELHOUSE__KAFKA__BOOTSTRAPSERVERS"] = "127.0.0.1:2",
        ["REELHOUSE__S3__ENDPOINT"] = "http://127.0.0.1:3",
        ["REELHOUSE__S3__ACCESSKEY"] = "access",
        ["REELHOUSE__S3__SECRETKEY"] = "it's secret",
    };

    private string StartedFile => Path.Combine(folder, "started.txt");

    public static string Say(JobEvent jobEvent) => $"say {JobEventLine.Write(jobEvent)}";

    /// <summary>A stage with one job, which finishes as given.</summary>
    public ScriptedJobs Stage(int stage, JobStatus status = JobStatus.Succeeded, RowBalance? balance = null) =>
        Stage(stage, Say(new JobStarted(stage, $"job.{stage}")), Say(Some.Finished(stage, $"job.{stage}", status, balance)), status == JobStatus.Failed ? "exit 1" : "exit 0");

    public ScriptedJobs Stage(int stage, params string[] script)
    {
        _jobs[stage] = $"job.{stage}";
        File.WriteAllLines(Path.Combine(folder, $"stage-{stage}.txt"), script);
        File.WriteAllText(Path.Combine(folder, "jobs.json"), JsonSerializer.Serialize(_jobs.Select(job => new { stage = job.Key, job = job.Value })));
        return this;
    }

    /// <summary>What a script left in a file, once it did.</summary>
    public async Task<string> LeftAsync(string file)
    {
        var path = Path.Combine(folder, file);
        while (!File.Exists(path)) await Task.Delay(20, TestContext.Current.CancellationToken);
        return await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
    }
}
