using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>What Spark starts: the script that finds a .NET for the worker. Here .NET is a program that says what it was asked.</summary>
public sealed class LauncherTests : IDisposable
{
    private static readonly string Launcher = Path.Combine(AppContext.BaseDirectory, "worker", "reelhouse-worker");
    private static readonly string Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-launcher-");

    public LauncherTests()
    {
        File.Copy(Launcher, InFolder("reelhouse-worker"));
        File.Copy(Launcher + ".runtimeconfig.json", InFolder("reelhouse-worker.runtimeconfig.json"));
    }

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
    public async Task an_older_runtime_hides_no_newer_one()
    {
        PutDotnet("older");
        PutRuntimes("older", "8.0.21", "10.0.0-rc.1", "100.0.0");
        PutDotnet("newer");
        PutRuntimes("newer", "9.0.1", "10.0.3");

        var said = await SayAsync("older", path: ["older", "newer"]);

        Assert.StartsWith("newer", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_later_release_is_taken_where_the_machine_says_so()
    {
        PutDotnet("later");
        PutRuntimes("later", "100.0.1");

        var said = await SayAsync("later", environment: ("DOTNET_ROLL_FORWARD", "Major"));

        Assert.StartsWith("later", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_link_to_a_runtime_is_followed()
    {
        PutDotnet("own");
        Directory.CreateDirectory(InFolder("bin"));
        File.CreateSymbolicLink(InFolder("bin/dotnet"), "../own/dotnet");

        var said = await SayAsync("none", path: ["bin"]);

        Assert.StartsWith("own", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_stands_for_a_runtime_elsewhere_is_asked_for_its_versions()
    {
        PutDotnet("script", "if [ \"$1\" = --list-runtimes ]; then echo 'Microsoft.NETCore.App 10.0.3 [/elsewhere]'; else echo script; fi");
        Directory.Delete(InFolder("script/shared"), recursive: true);

        Assert.Equal("script", await SayAsync("none", path: ["script"]));
    }

    [Fact]
    public async Task where_none_will_do_those_that_were_looked_at_are_told()
    {
        PutDotnet("own");
        PutRuntimes("own", "8.0.21", "9.0.1");
        await File.WriteAllTextAsync(InFolder("reelhouse-worker.runtimeconfig.json"), """
            {
              "runtimeOptions": { "framework": {
                  "version": "99.0.0"
            } } }
            """, TestContext.Current.CancellationToken);
        using var script = Start("own");

        var said = await script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("there is no .NET 99", said, StringComparison.Ordinal);
        Assert.Contains($"{InFolder("own/dotnet")} has 8.0.21 9.0.1", said, StringComparison.Ordinal);
        Assert.Equal(2, script.ExitCode);
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

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private void PutDotnet(string folder) => PutDotnet(folder, $"echo \"{folder} $*\"");

    private void PutDotnet(string folder, string script)
    {
        var program = Path.Combine(Directory.CreateDirectory(InFolder(folder)).FullName, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        PutRuntimes(folder, Environment.Version.ToString());
    }

    private void PutRuntimes(string folder, params string[] versions)
    {
        var runtimes = Directory.CreateDirectory(InFolder($"{folder}/shared/Microsoft.NETCore.App"));
        foreach (var other in runtimes.GetDirectories()) other.Delete();
        foreach (var version in versions) runtimes.CreateSubdirectory(version);
    }

    private async Task<string> SayAsync(string dotnetRoot, string[]? path = null, (string Name, string Value)? environment = null)
    {
        using var process = Start(dotnetRoot, path, environment);
        return (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
    }

    private Process Start(string dotnetRoot, string[]? path = null, (string Name, string Value)? environment = null)
    {
        var info = new ProcessStartInfo(InFolder("reelhouse-worker"), "-m pyspark.daemon pyspark.worker")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["DOTNET_ROOT"] = InFolder(dotnetRoot);
        info.Environment["PATH"] = string.Join(':', [.. (path ?? []).Select(InFolder), info.Environment["PATH"]]);
        if (environment is var (name, value)) info.Environment[name] = value;
        return Process.Start(info)!;
    }
}
