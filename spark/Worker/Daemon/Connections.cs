using System.Net.Sockets;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>The open connections, a thread for each. One thread, the daemon's, looks after them.</summary>
internal sealed class Connections(string? secret, TaskHost host)
{
    /// <summary>As much as the main thread of a program has and more: an overflow of the stack ends the process and every task in it.</summary>
    private const int StackSize = 16 << 20;

    private readonly Lock _lock = new();
    private readonly List<Connection> _open = [];
    private long _idleSince = host.Time.GetTimestamp();

    /// <summary>How long there has been no connection.</summary>
    public TimeSpan IdleFor => Locked(() => _open.Count == 0 ? host.Time.GetElapsedTime(_idleSince) : TimeSpan.Zero);

    public void Serve(Socket socket)
    {
        var connection = new Connection(socket, (reader, writer) => HandShake.Receive(reader, writer, secret), host);
        try
        {
            var thread = new Thread(() => Run(connection), StackSize) { IsBackground = true, Name = "tasks" };
            Locked(() => _open.Add(connection));
            thread.Start();
        }
        catch (OutOfMemoryException failed)
        {
            host.Log.NotAccepted(failed.Message); // There can be no more threads.
            Close(connection);
        }
    }

    /// <summary>Looks which connections the executor closed; whether a function on one of them has gone on for longer than a time.</summary>
    public bool LookForHungUp(TimeSpan wait) => Locked(() =>
    {
        foreach (var each in _open) each.Look();
        return _open.Exists(each => each.HungUpFor > wait);
    });

    /// <summary>Whether all tasks are done, but for those that went on for longer than a time after the executor closed their connections.</summary>
    public bool AreDone(TimeSpan wait) => Locked(() => _open.TrueForAll(each => each.HungUpFor > wait || each.IsBetweenTasks));

    private void Run(Connection connection)
    {
        connection.Serve();
        Close(connection);
    }

    // Within the lock, so that nobody looks at a socket whose number is another's already.
    private void Close(Connection connection) => Locked(() =>
    {
        _open.Remove(connection);
        _idleSince = host.Time.GetTimestamp();
        connection.Dispose();
    });

    private void Locked(Action act)
    {
        lock (_lock) act();
    }

    private T Locked<T>(Func<T> get)
    {
        lock (_lock) return get();
    }
}
