using System.Net.Sockets;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>
/// Serves all of an executor's tasks for one environment in this one process, a thread for each connection. It ends with the executor, whose end of the
/// standard input closes, and when nobody has been connected for a while: the executor starts another one without a word.
/// </summary>
internal sealed class DaemonProcess(WorkerEnvironment environment, IFunctionLoader loader, TextWriter log)
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private int _connections;
    private long _idleSince = TimeProvider.System.GetTimestamp();

    public void Run(Stream input, Stream output)
    {
        var (listener, tell) = Endpoint.Listen(environment);
        using var _ = listener;
        var wire = new WireWriter(output);
        tell(wire);
        wire.Flush();
        OnThread("executor watch", () => WaitForEnd(input, listener));
        while (Accept(listener) is { } socket) Serve(socket);
    }

    private Socket? Accept(Socket listener)
    {
        try
        {
            while (!listener.Poll(Look, SelectMode.SelectRead))
            {
                if (IsIdle()) return null;
            }

            return listener.Accept();
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException)
        {
            return null;
        }
    }

    private bool IsIdle() => Volatile.Read(ref _connections) == 0 && TimeProvider.System.GetElapsedTime(Volatile.Read(ref _idleSince)) > IdleLimit;

    private void Serve(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        OnThread("tasks", () =>
        {
            try
            {
                new Connection(socket, environment.Secret, loader).Serve();
            }
            catch (Exception failed) when (failed is IOException or SocketException)
            {
                // The executor closed the connection, as it does with a task that was cancelled.
                log.WriteLine($"A connection ended: {failed.Message}");
            }
            finally
            {
                Volatile.Write(ref _idleSince, TimeProvider.System.GetTimestamp());
                Interlocked.Decrement(ref _connections);
            }
        });
    }

    // What comes are the pids of cancelled tasks: always this process, whose tasks are told apart by the sockets that close.
    private static void WaitForEnd(Stream input, Socket listener)
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

        listener.Dispose();
        Environment.Exit(0);
    }

    private static void OnThread(string name, Action run) => new Thread(() => run()) { IsBackground = true, Name = name }.Start();
}
