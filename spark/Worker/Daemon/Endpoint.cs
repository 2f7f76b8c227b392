using System.Net;
using System.Net.Sockets;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>Where an executor waits for a worker that it started for one task.</summary>
internal static class Endpoint
{
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
}
