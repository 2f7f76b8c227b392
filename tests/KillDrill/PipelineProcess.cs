using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Reelhouse.KillDrill;

/// <summary>`reelhouse run` on a home, as users start it.</summary>
internal sealed class PipelineProcess(string home)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs these stages undisturbed and gives the exit code.</summary>
    public async Task<int> RunToEndAsync(string stages, CancellationToken cancellationToken)
    {
        using var run = Start(stages);
        await run.WaitForExitAsync(cancellationToken);
        return run.ExitCode;
    }

    /// <summary>Runs from the moment's stage until the moment has come, kills, and waits for the end; false when the run ended before.</summary>
    public async Task<bool> RunUntilKilledAsync(KillMoment moment, int lastStage, double usualSeconds, CancellationToken cancellationToken)
    {
        var ledger = new RunLedgerView(home);
        var earlier = ledger.Starts(moment.Stage);
        using var run = Start($"{moment.Stage}-{lastStage}");
        while (ledger.Starts(moment.Stage) == earlier && !run.HasExited) await Task.Delay(Look, cancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(usualSeconds * moment.Share), cancellationToken);

        var killed = !run.HasExited && ServerProcesses.Kill(moment.Victim, home, run);
        await run.WaitForExitAsync(cancellationToken);
        await ServerProcesses.AllGoneAsync(home, TimeSpan.FromSeconds(30), cancellationToken);
        return killed;
    }

    private Process Start(string stages)
    {
        var program = Path.Combine(Root(), "orchestration", "bin", BuildFolder(), "reelhouse.dll");
        var start = new ProcessStartInfo("dotnet", [program, "run", "--home", home, "--stages", stages, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
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
