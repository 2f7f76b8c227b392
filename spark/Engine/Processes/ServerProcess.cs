using System.Diagnostics;
using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>A server that runs under watch.sh: it ends when this object is disposed, and when this process ends in whatever way.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _watcher;
    private readonly ServerCommand _command;

    private ServerProcess(ServerCommand command, Process watcher, ServerLog log, ProcessIdentity identity)
    {
        _watcher = watcher;
        _command = command;
        Log = log;
        Identity = identity;
        Exited = WaitAsync();
    }

    public string Name => _command.Name;

    public ServerLog Log { get; }

    public ProcessIdentity Identity { get; }

    /// <summary>The exit code, once the server has ended.</summary>
    public Task<int> Exited { get; }

    /// <summary>Whether the server has ended by SIGTERM, which Java answers with its orderly end and 128 + 15, or by itself without a fault.</summary>
    public bool EndedAsAsked => Exited is { IsCompletedSuccessfully: true, Result: 0 or 143 };

    public static async Task<ServerProcess> StartAsync(ServerCommand command, EngineHome home, CancellationToken ct)
    {
        var argumentFile = home.RunFile(command.Name + ".java");
        await File.WriteAllTextAsync(argumentFile, command.RenderArgumentFile(), ct).ConfigureAwait(false);
        var log = new ServerLog(home.LogFile(command.Name));
        log.Turn();
        var watcher = Process.Start(StartInfo(command, argumentFile, log, home))!;
        // The line comes at once; giving up on it would leave a server that nobody stops.
        var identity = ProcessIdentity.Parse(await watcher.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false));
        return identity is { } known
            ? new ServerProcess(command, watcher, log, known)
            : throw new EngineException($"{command.Name} could not be started by /bin/sh: {log.MostTelling()}", log.Tail());
    }

    /// <summary>What to throw when the server has ended by itself.</summary>
    public EngineException Ended(string during) =>
        new($"{Name} ended with exit code {Exited.Result} {during}: {Log.MostTelling()} (see {Log.File})", Log.Tail());

    /// <summary>Ends the server at once; disposing then has nothing to wait for.</summary>
    public void Kill()
    {
        if (!Identity.IsAlive)
            return;
        using var server = Process.GetProcessById(Identity.Pid);
        server.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        _watcher.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(TimeSpan.FromSeconds(_command.GraceSeconds + 5)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _watcher.Kill(entireProcessTree: true);
            await Exited.ConfigureAwait(false);
        }
        _watcher.Dispose();
    }

    private static ProcessStartInfo StartInfo(ServerCommand command, string argumentFile, ServerLog log, EngineHome home)
    {
        var info = new ProcessStartInfo(
            "/bin/sh", [EngineFolders.WatchScript, home.RunFile(command.Name + ".pid"), log.File, $"{command.GraceSeconds}", command.Java, "@" + argumentFile])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = command.WorkingFolder ?? home.Engine,
        };
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value.Length == 0 ? null : value;
        return info;
    }

    private async Task<int> WaitAsync()
    {
        await _watcher.WaitForExitAsync().ConfigureAwait(false);
        return _watcher.ExitCode;
    }
}
