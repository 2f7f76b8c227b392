using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>Where the executor comes in: a Unix socket in the folder it made for that, which nobody else can enter, or a port on loopback.</summary>
internal sealed class Door : IDisposable
{
    private const int Backlog = 1024;

    private readonly Socket _listener;
    private readonly string? _file;

    private Door(Socket listener, EndPoint place, string? file)
    {
        (_listener, _file) = (listener, file);
        listener.Bind(place);
        if (file is not null && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        listener.Listen(Backlog);
    }

    /// <exception cref="WorkerStartException">There is neither a secret nor a folder, so that anybody could come in.</exception>
    public static Door Open(WorkerEnvironment environment)
    {
        if (environment.SocketFolder is { } folder)
        {
            var file = Path.Combine(folder, $".{Guid.NewGuid():N}.sock");
            return new(new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(file), file);
        }

        if (environment.Secret is null)
            throw new WorkerStartException("PYTHON_UNIX_DOMAIN_ENABLED is set, but not PYTHON_WORKER_FACTORY_SOCK_DIR, the folder for the socket.");
        return new(new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, new IPEndPoint(IPAddress.Loopback, 0), null);
    }

    /// <summary>Tells the executor where the door is.</summary>
    public void Tell(WireWriter wire)
    {
        if (_file is not null) wire.WriteString(_file);
        else wire.WriteInt(((IPEndPoint)_listener.LocalEndPoint!).Port);
        wire.Flush();
    }

    /// <summary>Who comes in within a time; null if nobody does.</summary>
    /// <exception cref="SocketException">Somebody came, but went away, or there is no descriptor left.</exception>
    public Socket? Accept(TimeSpan wait) => _listener.Poll(wait, SelectMode.SelectRead) ? _listener.Accept() : null;

    /// <summary>Lets in nobody else: who comes later is refused, upon which the executor starts another process; who stands in line already comes in.</summary>
    public IReadOnlyList<Socket> Close()
    {
        if (_file is not null) File.Delete(_file);
        var last = new List<Socket>();
        try
        {
            while (_listener.Poll(0, SelectMode.SelectRead)) last.Add(_listener.Accept());
        }
        catch (SocketException)
        {
            // Who stood in line went away.
        }

        _listener.Dispose();
        return last;
    }

    public void Dispose()
    {
        _listener.Dispose();
        if (_file is not null) File.Delete(_file);
    }
}
