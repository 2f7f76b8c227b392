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

        var said = await StartAsync("own");

        Assert.StartsWith($"runtimes/{Architecture}", said, StringComparison.Ordinal);
        Assert.EndsWith("/reelhouse-worker.dll -m pyspark.daemon pyspark.worker", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task where_none_came_for_this_processor_the_machines_own_is_taken()
    {
        PutDotnet("runtimes/another");
        PutDotnet("own");

        var said = await StartAsync("own");

        Assert.StartsWith("own", said, StringComparison.Ordinal);
    }

    private void PutDotnet(string folder)
    {
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, folder)).FullName, "dotnet");
        File.WriteAllText(program, $"#!/bin/sh\necho \"{folder} $*\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<string> StartAsync(string dotnetRoot)
    {
        var info = new ProcessStartInfo(Path.Combine(_folder.FullName, "reelhouse-worker"), "-m pyspark.daemon pyspark.worker") { RedirectStandardOutput = true };
        info.Environment["DOTNET_ROOT"] = Path.Combine(_folder.FullName, dotnetRoot);
        using var process = Process.Start(info)!;
        return (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
    }
}
