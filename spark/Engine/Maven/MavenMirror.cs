using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Maven;

/// <summary>A packed Maven repository beside the checkout, for machines without a network.</summary>
internal sealed record MavenMirror(string Folder)
{
    public string Settings => Path.Combine(Folder, "settings.xml");

    private string Script => Path.Combine(Folder, "restore.py");

    /// <summary>The folder of the restored repository; it is restored when it is not there yet.</summary>
    /// <exception cref="EngineException">There is no Python 3, or the mirror can't be restored.</exception>
    public async Task<string> RestoreAsync(CancellationToken ct)
    {
        var python = SearchPath.Find("python3")
            ?? throw new EngineException($"{Script} needs python3, which is not on PATH: install Python 3.8 or later");
        var run = await CommandRun.RunAsync(python, [Script], line: null, ct).ConfigureAwait(false);
        return run.ExitCode == 0 && Directory.Exists(run.LastLine)
            ? run.LastLine
            : throw new EngineException($"The Maven mirror can't be restored by {Script}: {run.LastLine}", run.Lines);
    }
}
