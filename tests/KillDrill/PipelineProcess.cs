using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Reelhouse.KillDrill;

/// <summary>`reelhouse` on a home, as users start it.</summary>
internal sealed class PipelineProcess(string home)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs these stages undisturbed and gives the exit code.</summary>
    public Task<int> RunToEndAsync(string stages, CancellationToken cancellationToken) => RunToEndAsync(Run(stages), cancellationToken);

    /// <summary>Runs a command undisturbed and gives the exit code.</summary>
    public async Task<int> RunToEndAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        using var run = Start(command);
        await run.WaitForExitAsync(cancellationToken);
        return run.ExitCode;
    }

    /// <summary>Runs jobs by themselves undisturbed and gives the exit code.</summary>
    public async Task<int> SubmitToEndAsync(IReadOnlyList<string> jobs, CancellationToken cancellationToken)
    {
        using var run = Start(Path.Combine(Root(), "spark-submit", "submit.sh"), jobs);
        await run.WaitForExitAsync(cancellationToken);
        return run.ExitCode;
    }

    /// <summary>Runs from the moment's stage until the moment has come, kills, and waits for the end; false when the run ended before.</summary>
    public async Task<bool> RunUntilKilledAsync(KillMoment moment, int lastStage, double usualSeconds, CancellationToken cancellationToken)
    {
        var ledger = new RunLedgerView(home);
        var earlier = ledger.Starts(moment.Stage);
        using var run = Start(Run($"{moment.Stage}-{lastStage}"));
        while (ledger.Starts(moment.Stage) == earlier && !run.HasExited) await Task.Delay(Look, cancellationToken);
        return await KilledAsync(run, moment.Victim, TimeSpan.FromSeconds(usualSeconds * moment.Share), cancellationToken);
    }

    /// <summary>Starts a command, kills a while after, and waits for the end; false when there was nothing to kill.</summary>
    public async Task<bool> RunUntilKilledAsync(IReadOnlyList<string> command, Victim victim, TimeSpan after, CancellationToken cancellationToken)
    {
        using var run = Start(command);
        return await KilledAsync(run, victim, after, cancellationToken);
    }

    private async Task<bool> KilledAsync(Process run, Victim victim, TimeSpan after, CancellationToken cancellationToken)
    {
        await Task.WhenAny(run.WaitForExitAsync(cancellationToken), Task.Delay(after, cancellationToken));
        var killed = !run.HasExited && ServerProcesses.Kill(victim, home, run);
        await run.WaitForExitAsync(cancellationToken);
        await ServerProcesses.AllGoneAsync(home, TimeSpan.FromSeconds(30), cancellationToken);
        return killed;
    }

    private static string[] Run(string stages) => ["run", "--stages", stages, "--json"];

    private Process Start(IReadOnlyList<string> command) => Start("dotnet", [Path.Combine(Root(), "orchestration", "bin", BuildFolder(), "reelhouse.dll"), .. command]);

    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, [.. arguments, "--home", home]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("SPARK_REMOTE");
        var run = Process.Start(start)!;
        var log = TextWriter.Synchronized(new StreamWriter(Path.Combine(home, "drill.log"), append: true) { AutoFlush = true });
        run.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        run.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();
        return run;
    }

    /// <summary>The drill is built beside the command, by the same configuration: bin/Debug/net10.0 here is bin/Debug/net10.0 there.</summary>
    private static string BuildFolder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(here.Parent!.Name, here.Name);
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
