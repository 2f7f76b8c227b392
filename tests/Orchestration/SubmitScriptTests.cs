using System.Diagnostics;
using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Tests;

public sealed class SubmitScriptTests : IDisposable
{
    private static readonly string Script = Path.Combine(Checkout.Above(AppContext.BaseDirectory)!, "spark-submit", "submit.sh");

    private readonly TestHome _home = new();

    [Fact]
    public async Task A_job_gets_its_arguments_and_its_exit_code_is_passed_through()
    {
        var (exitCode, _) = await SubmitAsync("exit 3", "silver.titles", "--home", _home.Home.Folder, "--run-date", "2023-07-31");

        Assert.Equal(3, exitCode);
        Assert.Equal("run silver.titles --run-date 2023-07-31\n", await File.ReadAllTextAsync(Path.Combine(_home.Folder, "started.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_job_the_usage_is_shown()
    {
        var (exitCode, error) = await SubmitAsync("exit 0");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("usage: submit.sh JOB", error);
    }

    public void Dispose() => _home.Dispose();

    private async Task<(int ExitCode, string Error)> SubmitAsync(string play, params string[] arguments)
    {
        // The jobs program plays "stage-run" when no stage is named.
        var jobs = new ScriptedJobs(_home.Folder);
        await File.WriteAllTextAsync(Path.Combine(_home.Folder, "stage-run.txt"), play, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("/bin/sh", [Script, .. arguments]) { RedirectStandardError = true };
        foreach (var (name, value) in jobs.Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
