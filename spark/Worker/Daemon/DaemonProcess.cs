using System.Net.Sockets;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>
/// Serves all of an executor's tasks for one environment in this one process. It ends with the executor, whose end of the standard input closes; when nobody
/// has been connected for a while; and when a cancelled function goes on for ever, which no thread of .NET can be stopped from: then it takes no new
/// connection, lets the other tasks end, and the function ends with the process. The executor starts another one without a word.
/// </summary>
internal sealed class DaemonProcess(WorkerEnvironment environment, IFunctionLoader loader, LineLogger log, LogCapture? capture) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly ManualResetEventSlim _ended = new();
    private volatile bool _isLeaving;

    /// <summary>Returns when the process is to end: false where it leaves a function behind that goes on for ever.</summary>
    /// <param name="input">Closes with the executor.</param>
    /// <param name="output">Where the executor reads how to come in.</param>
    public bool Run(Stream input, Stream output)
    {
        using var door = Door.Open(environment);
        if (environment.StartingFile is { } starting) File.Delete(starting);
        door.Tell(new WireWriter(output));
        new Thread(() => WaitForEnd(input)) { IsBackground = true, Name = "executor watch" }.Start();
        var host = new TaskHost(loader, new CrashNote(environment.CrashFolder), log, capture, TimeProvider.System, TakesMore: () => !_isLeaving, CancellationToken.None);
        var connections = new Connections(environment.Secret, host);
        var isStuck = false;
        while (!_ended.IsSet && !isStuck && connections.IdleFor <= environment.IdleLimit)
        {
            if (Accept(door) is { } socket) connections.Serve(socket);
            isStuck = connections.LookForHungUp(environment.CancelWait);
        }

        if (_ended.IsSet) return true;
        if (isStuck) log.FunctionNeverLooks(environment.CancelWait.TotalSeconds, environment.DrainLimit.TotalSeconds);
        _isLeaving = true;
        foreach (var late in door.Close()) connections.Serve(late);
        WaitForTasks(connections);
        return !isStuck;
    }

    /// <summary>Ends the process, unless it is leaving: the executor asks that of one that takes no connection, but waits for its tasks all the same.</summary>
    public void End()
    {
        if (!_isLeaving) _ended.Set();
    }

    public void Dispose() => _ended.Dispose();

    private Socket? Accept(Door door)
    {
        try
        {
            return door.Accept(LookEvery);
        }
        catch (SocketException failed)
        {
            log.NotAccepted(failed.Message);
            _ended.Wait(LookEvery);
            return null;
        }
    }

    private void WaitForTasks(Connections connections)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!connections.AreDone(environment.CancelWait) && TimeProvider.System.GetElapsedTime(begun) < environment.DrainLimit)
        {
            _ended.Wait(LookEvery);
            connections.LookForHungUp(environment.CancelWait);
        }
    }

    // What comes are the pids of cancelled tasks: always this process, whose tasks are told apart by the sockets that close.
    private void WaitForEnd(Stream input)
    {
        var wire = new WireReader(input);
        try
        {
            while (wire.TryReadInt() is not null) { }
        }
        catch (IOException)
        {
            // The executor is gone all the same.
        }

        End();
    }
}
