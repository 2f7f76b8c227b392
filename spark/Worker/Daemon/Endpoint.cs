using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>Where Spark's executor and its workers meet: a Unix socket, or a port on loopback.</summary>
internal static class Endpoint
{
    private const int Backlog = 1024;

    /// <summary>A listening socket, and what the executor is told to find it.</summary>
    public static (Socket Listener, Action<WireWriter> Tell) Listen(WorkerEnvironment environment) =>
        environment.SocketFolder is { } folder ? ListenOnFile(Path.Combine(folder, $".{Guid.NewGuid():N}.sock")) : ListenOnLoopback();

    /// <summary>A connection to an executor that waits for this worker.</summary>
    /// <exception cref="WorkerStartException">The environment does not say where it waits.</exception>
    public static Socket Connect(WorkerEnvironment environment)
    {
        if (environment.SocketPath is { } path)
        {
            var file = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            file.Connect(new UnixDomainSocketEndPoint(path));
            return file;
        }

        var port = environment.Port ?? throw new WorkerStartException("Neither PYTHON_WORKER_FACTORY_PORT nor PYTHON_WORKER_FACTORY_SOCK_PATH is set.");
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    private static (Socket, Action<WireWriter>) ListenOnFile(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(Backlog);
        return (listener, wire => wire.WriteString(path));
    }

    private static (Socket, Action<WireWriter>) ListenOnLoopback()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(Backlog);
        return (listener, wire => wire.WriteInt(((IPEndPoint)listener.LocalEndPoint!).Port));
    }
}
