using System.Diagnostics;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Live.Tests.Engine;

public sealed class OwnerDeathTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _home = Directory.CreateTempSubdirectory("reelhouse-owner-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task servers_are_gone_after_their_owner_was_killed_and_start_again_with_their_data()
    {
        using var owner = await StartOwnerAsync();
        var servers = EngineState.TryRead(_home)!.ServerPids.Values.Select(pid => ProcessIdentity.Read(pid)!.Value).ToList();
        Assert.Equal(2, servers.Count);

        owner.Kill();

        await UntilAsync(() => servers.TrueForAll(server => !server.IsAlive));
        Assert.Null(EngineState.TryRead(_home));

        var formatted = await File.ReadAllTextAsync(Path.Combine(_home, "kafka", "formatted"), TestContext.Current.CancellationToken);
        using var next = await StartOwnerAsync();
        Assert.Equal(formatted, await File.ReadAllTextAsync(Path.Combine(_home, "kafka", "formatted"), TestContext.Current.CancellationToken));
        next.Kill();
        await UntilAsync(() => Directory.GetFiles(Path.Combine(_home, "engine", "run"), "*.pid").Length == 0);
    }

    [Fact]
    public async Task a_signal_to_the_owners_whole_process_group_leaves_no_server()
    {
        using var owner = await StartOwnerAsync(prefix: ["setsid", "--wait"]);
        var state = EngineState.TryRead(_home)!;
        var servers = state.ServerPids.Values.Select(pid => ProcessIdentity.Read(pid)!.Value).ToList();

        Process.Start("/bin/sh", ["-c", $"kill -KILL -{state.OwnerPid}"]).WaitForExit();

        await UntilAsync(() => servers.TrueForAll(server => !server.IsAlive));
    }

    private async Task<Process> StartOwnerAsync(params string[] prefix)
    {
        string[] command = [.. prefix, "dotnet", Path.Combine(AppContext.BaseDirectory, "Reelhouse.EngineOwner.dll"), _home, "Kafka, S3"];
        var owner = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        Assert.Equal("ready", await owner.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return owner;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var clock = Stopwatch.StartNew(); !holds() && clock.Elapsed < Patience;)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(holds(), $"It does not hold after {Patience.TotalSeconds} s.");
    }
}
