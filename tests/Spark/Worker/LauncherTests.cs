using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>What Spark starts: the script that finds a .NET for the worker. Here .NET is a program that says what it was asked.</summary>
public sealed class LauncherTests : IDisposable
{
    private static readonly string Launcher = Path.Combine(AppContext.BaseDirectory, "worker", "reelhouse-worker");
    private static readonly string Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-launcher-");

    public LauncherTests() => File.Copy(Launcher, Path.Combine(_folder.FullName, "reelhouse-worker"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task the_runtime_that_came_along_goes_before_the_machines_own()
    {
        PutDotnet($"runtimes/{Architecture}");
        PutDotnet("own");

        var said = await SayAsync("own");

        Assert.StartsWith($"runtimes/{Architecture}", said, StringComparison.Ordinal);
        Assert.EndsWith("/reelhouse-worker.dll -m pyspark.daemon pyspark.worker", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task where_none_came_for_this_processor_the_machines_own_is_taken()
    {
        PutDotnet("runtimes/another");
        PutDotnet("own");

        var said = await SayAsync("own");

        Assert.StartsWith("own", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_worker_that_did_not_start_is_told_of_at_once()
    {
        PutDotnet("own", "exit 137");
        using var script = Start("own");

        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(137, script.ExitCode);
    }

    [Fact]
    public async Task behind_a_worker_that_crashed_the_script_stays_until_its_executor_ends()
    {
        PutDotnet("own", "rm \"$REELHOUSE_STARTING\"; exit 137");
        using var script = Start("own");
        await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken); // closes when the worker is gone

        await script.StandardInput.WriteLineAsync("4711");
        Assert.False(script.HasExited);
        script.StandardInput.Close();
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private void PutDotnet(string folder) => PutDotnet(folder, $"echo \"{folder} $*\"");

    private void PutDotnet(string folder, string script)
    {
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, folder)).FullName, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<string> SayAsync(string dotnetRoot)
    {
        using var process = Start(dotnetRoot);
        return (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
    }

    private Process Start(string dotnetRoot)
    {
        var info = new ProcessStartInfo(Path.Combine(_folder.FullName, "reelhouse-worker"), "-m pyspark.daemon pyspark.worker") { RedirectStandardInput = true, RedirectStandardOutput = true };
        info.Environment["DOTNET_ROOT"] = Path.Combine(_folder.FullName, dotnetRoot);
        return Process.Start(info)!;
    }
}
