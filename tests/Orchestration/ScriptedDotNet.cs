using System.Diagnostics;
using System.Globalization;
using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Tests;

/// <summary>
/// The programs around submit.sh without their substance: a <c>dotnet</c> that notes its arguments, plays an engine with a file, and plays jobs from scripts.
/// </summary>
internal sealed class ScriptedDotNet
{
    private const string Program =
        """
        #!/bin/sh
        echo "$*" >>"$SCRIPTS/calls"
        case "$*" in
            build*) ;;
            *"engine status --env"*) echo "export SPARK_REMOTE='sc://engine'" ;;
            *"engine status"*) cat "$SCRIPTS/engine" 2>/dev/null ;;
            *"engine start"*) echo "The engine runs (process $$)" >"$SCRIPTS/engine" ;;
            *"engine stop"*) rm "$SCRIPTS/engine" ;;
            *) . "$SCRIPTS/$3" ;;
        esac
        """;

    private readonly string _folder;
    private readonly string _path;

    public ScriptedDotNet(string folder)
    {
        _folder = folder;
        _path = ShellProgram.OnPath(folder, "dotnet", Program);
        var scripts = Path.Combine(Checkout.Above(AppContext.BaseDirectory)!, "spark-submit");
        var copies = Directory.CreateDirectory(Path.Combine(folder, "programs", "spark-submit")).FullName;
        foreach (var script in (string[])["submit.sh", "connect-server.sh"]) File.Copy(Path.Combine(scripts, script), Path.Combine(copies, script));
    }

    public bool EngineRuns => File.Exists(In("engine"));

    public IReadOnlyList<string> Calls => File.Exists(In("calls")) ? File.ReadAllLines(In("calls")) : [];

    /// <summary>An engine that somebody else has started.</summary>
    public void StartEngine() => File.WriteAllText(In("engine"), "The engine runs (process 1)\n");

    public void LieInCheckout() => File.WriteAllText(In("programs/Reelhouse.slnx"), "");

    /// <summary>A job that ends when it is let go, when the test is gone, or with 130 at a signal.</summary>
    public void LongJob(string name) => Job(name, $"trap 'touch \"$SCRIPTS/{name}.interrupted\"; exit 130' TERM; touch \"$SCRIPTS/{name}.started\"; while [ -d \"$SCRIPTS\" ] && [ ! -e \"$SCRIPTS/{name}.go\" ]; do sleep 0.05; done");

    public void Job(string name, string script) => File.WriteAllText(In(name), script + "\n");

    public void LetGo(string name) => File.WriteAllText(In($"{name}.go"), "");

    public bool WasInterrupted(string name) => File.Exists(In($"{name}.interrupted"));

    public async Task StartedAsync(string name)
    {
        while (!File.Exists(In($"{name}.started"))) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    public Process Submit(string job, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/bin/sh", [In("programs/spark-submit/submit.sh"), job, "--home", In("home")]);
        foreach (var name in (string[])["SPARK_REMOTE", "REELHOUSE__JOBS__PROGRAM"]) start.Environment.Remove(name);
        start.Environment["SCRIPTS"] = _folder;
        start.Environment["PATH"] = _path;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<int> SubmitToEndAsync(string job, params (string Name, string Value)[] environment)
    {
        using var process = Submit(job, environment);
        return await EndAsync(process);
    }

    public static async Task<int> EndAsync(Process process)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public static void Send(string signal, Process process) => Process.Start("/bin/kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();

    private string In(string file) => Path.Combine(_folder, file);
}
