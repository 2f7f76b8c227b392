using System.Net.Sockets;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>One of the executor's connections: the hand-shake, then its tasks. Whatever goes wrong on it ends it, and nothing else.</summary>
/// <param name="socket">The connection, closed at the end.</param>
/// <param name="handShake">What comes before the first task; false ends the connection.</param>
/// <param name="host">What tasks get; the token is the connection's own.</param>
internal sealed class Connection(Socket socket, Func<WireReader, WireWriter, bool> handShake, TaskHost host) : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int HandShakeMilliseconds = 15_000;
    private const int FarewellMilliseconds = 5_000;

    private readonly CancellationTokenSource _closed = new();
    private TaskLoop? _tasks;
    private long? _hungUpAt;

    /// <summary>Whether it waits for a task.</summary>
    public bool IsBetweenTasks => Volatile.Read(ref _tasks)?.IsBetweenTasks ?? false;

    /// <summary>How long its task has gone on since the executor closed it.</summary>
    public TimeSpan HungUpFor => _hungUpAt is { } at ? host.Time.GetElapsedTime(at) : TimeSpan.Zero;

    /// <summary>Serves the connection until the executor is done with it.</summary>
    public void Serve()
    {
        try
        {
            using var stream = new PromptStream(socket);
            var reader = new WireReader(new BufferedStream(stream, BufferSize));
            var writer = new WireWriter(new BufferedStream(stream, BufferSize));
            socket.ReceiveTimeout = HandShakeMilliseconds;
            if (!handShake(reader, writer)) return;
            socket.ReceiveTimeout = 0;
            var tasks = new TaskLoop(reader, writer, host with { Closed = _closed.Token });
            Volatile.Write(ref _tasks, tasks);
            tasks.Run();
            SayFarewell();
        }
        catch (Exception failed)
        {
            if (failed is not ConnectionClosedException && !_closed.IsCancellationRequested) host.Log.ConnectionFailed($"{failed.GetType().FullName}: {failed.Message}");
        }
    }

    /// <summary>Looks whether the executor closed the connection, and tells the function that runs.</summary>
    public void Look()
    {
        if (_hungUpAt is not null || !Hangup.Of(socket)) return;
        _hungUpAt = host.Time.GetTimestamp();
        _ = _closed.CancelAsync(); // What the function registered runs on a thread of its own, for as long as it likes.
    }

    public void Dispose() => socket.Dispose();

    // The executor may still be sending. Were the socket closed upon that, the message that it was sent last would be lost.
    private void SayFarewell()
    {
        socket.Shutdown(SocketShutdown.Send);
        socket.ReceiveTimeout = FarewellMilliseconds;
        var begun = host.Time.GetTimestamp();
        var rest = new byte[BufferSize];
        try
        {
            while (socket.Receive(rest) > 0 && host.Time.GetElapsedTime(begun).TotalMilliseconds < FarewellMilliseconds) { }
        }
        catch (SocketException)
        {
            // It neither sends nor closes.
        }
    }
}
