using System.Net;
using System.Net.Sockets;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>Chooses ports of 127.0.0.1.</summary>
internal static class LoopbackPorts
{
    /// <summary>As many different free ports as asked. Each may be lost to another program before a server takes it: the start is then tried again.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        List<TcpListener> listeners = [];
        try
        {
            for (var i = 0; i < count; i++)
            {
                listeners.Add(new TcpListener(IPAddress.Loopback, 0));
                listeners[^1].Start();
            }
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    /// <exception cref="EngineException">Another program listens there.</exception>
    public static void RequireFree(int port, string setting)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException error)
        {
            throw new EngineException($"Port {port} of {setting} is taken ({error.SocketErrorCode}): stop the program that listens there, or set {setting} to another port or to 0 for a free one", error);
        }
    }
}
