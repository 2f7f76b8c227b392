using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>A daemon in this process, and an executor's side of its pipes and sockets.</summary>
internal sealed class DaemonUnderTest : IDisposable
{
    private readonly AnonymousPipeServerStream _input = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _output = new(PipeDirection.In);
    private readonly EndPoint _place;

    public DaemonUnderTest(WorkerEnvironment environment, IFunctionLoader loader)
    {
        var daemon = new DaemonProcess(environment, loader, new LineLogger(Log.WriteLine, TimeProvider.System), capture: null);
        var (input, output) = (new AnonymousPipeClientStream(PipeDirection.In, _input.ClientSafePipeHandle), new AnonymousPipeClientStream(PipeDirection.Out, _output.ClientSafePipeHandle));
        Ended = Task.Factory.StartNew(() => daemon.Run(input, output), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var told = new WireReader(_output);
        _place = environment.SocketFolder is null ? new IPEndPoint(IPAddress.Loopback, told.ReadInt()) : new UnixDomainSocketEndPoint(SocketFile = told.ReadString());
    }

    public StringWriter Log { get; } = new();

    public string? SocketFile { get; }

    /// <summary>Done when the process would end.</summary>
    public Task Ended { get; }

    /// <summary>A connection, before the secret.</summary>
    public Executor Connect()
    {
        var socket = _place is IPEndPoint
            ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(_place);
        var executor = new Executor(socket);
        Assert.Equal(Environment.ProcessId, executor.Reader.ReadInt());
        return executor;
    }

    /// <summary>Ends as an executor does, whose end of the standard input closes.</summary>
    public void Leave() => _input.Dispose();

    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
    }

    /// <summary>The executor's side of a connection.</summary>
    internal sealed class Executor(Socket socket) : IDisposable
    {
        public WireReader Reader { get; } = new(new NetworkStream(socket));

        public void Send(params byte[] bytes) => socket.Send(bytes);

        public int Receive(byte[] buffer) => socket.Receive(buffer);

        public void SendText(string text) => new WireWriter(new NetworkStream(socket)).WriteString(text);

        public void Dispose() => socket.Dispose();
    }
}
