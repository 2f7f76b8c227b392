using System.Diagnostics;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>Servers of an engine whose owner was killed: they are on their way out, and hold files and locks of the home until they are gone.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task WaitUntilGoneAsync(EngineHome home, CancellationToken ct)
    {
        foreach (var pidFile in Directory.GetFiles(home.Run, "*.pid"))
        {
            if (ProcessIdentity.Parse(await File.ReadAllTextAsync(pidFile, ct).ConfigureAwait(false)) is { } server)
                await WaitUntilGoneAsync(server, ct).ConfigureAwait(false);
            File.Delete(pidFile);
        }
    }

    private static async Task WaitUntilGoneAsync(ProcessIdentity server, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (server.IsAlive)
        {
            if (patience.IsCancellationRequested)
                Kill(server);
            await Task.Delay(50, ct).ConfigureAwait(false);
        }
    }

    private static void Kill(ProcessIdentity server)
    {
        if (server.Started.Length == 0)
            throw new EngineException($"Process {server.Pid} seems to be a server of an earlier engine of this home: see what it is, and end it");
        using var process = Process.GetProcessById(server.Pid);
        process.Kill();
    }
}
