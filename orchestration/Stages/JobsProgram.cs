using System.Globalization;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Processes;

namespace Reelhouse.Orchestration.Stages;

/// <summary>The program that holds the jobs, and how it is asked to run a stage.</summary>
internal sealed record JobsProgram(string Assembly, DateOnly RunDate, string RunId, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Finds the jobs program: in <c>jobs/</c> beside a published command, or where the pointer says that a build leaves beside it.</summary>
    public static string Locate(string folder) => Candidates(folder).FirstOrDefault(File.Exists) ?? throw new CommandException(
        new JobError("the jobs program is missing", Candidates(folder)[^1], "it is built together with the command", "dotnet build orchestration"));

    /// <summary>The worker for C# functions of Spark, which the Spark client brings along into the jobs program's folder; null where it is not there.</summary>
    public static string? FindWorker(string? jobsProgram) => (jobsProgram is null ? Candidates(AppContext.BaseDirectory) : [Path.GetFullPath(jobsProgram)])
        .Select(program => Path.Combine(Path.GetDirectoryName(program) ?? "", "worker", "reelhouse-worker")).FirstOrDefault(File.Exists);

    public ProgramCommand RunStage(Stage stage) => Command(
    [
        "run",
        "--stage", stage.Number.ToString(CultureInfo.InvariantCulture),
        "--run-date", RunDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "--run-id", RunId,
        "--events",
    ]);

    private static string[] Candidates(string folder)
    {
        var published = Path.Combine(folder, "jobs", "reelhouse-jobs.dll");
        var pointer = Path.Combine(folder, "reelhouse-jobs.path");
        return [published, File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : published];
    }

    private ProgramCommand Command(IReadOnlyList<string> arguments) => new(DotNetHost.Path, [Assembly, .. arguments], Environment);
}
