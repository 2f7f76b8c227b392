using System.Net;
using System.Net.Sockets;
using Reelhouse.Benchmarks.Contests;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>A worker alone, on a stream of a task's bytes, against a socket whose other end gives back what it gets.</summary>
internal static class Throughput
{
    private const int BufferSize = 64 * 1024;
    private const int BatchRows = 10_000;

    /// <summary>Bytes a second, of the worker and of the echo.</summary>
    public static (double Worker, double Echo) Measure(string workerFolder, Scale scale)
    {
        var task = ReplayedTask.OfFloats(ReplayedTask.OwnCommand(string.Join(", ", Enumerable.Range(0, Scale.Columns).Select(at => $"c{at}: float"))), BatchRows, (int)(scale.Rows / BatchRows));
        using var program = WorkerProgram.Ours(workerFolder);
        using var worker = program.Connect();
        using var echo = Echo();
        var (workers, echoes) = (new List<double>(), new List<double>());
        for (var round = 0; round <= scale.Rounds; round++)
        {
            workers.Add(BytesPerSecond(worker, task));
            echoes.Add(BytesPerSecond(echo, task));
        }

        return (Median.Of(workers.Skip(1)), Median.Of(echoes.Skip(1))); // The first warms up.
    }

    // The answer is over when as much as was sent has come back, less what only the question has.
    private static double BytesPerSecond(Socket socket, byte[] task)
    {
        var started = TimeProvider.System.GetTimestamp();
        var sender = new Thread(() => socket.Send(task)) { IsBackground = true };
        sender.Start();
        var buffer = new byte[BufferSize];
        for (var left = (long)task.Length; left > 0;)
        {
            var read = socket.Receive(buffer);
            if (read == 0) throw new BenchmarkException("The connection closed before the whole stream had come back.");
            left -= read;
            if (EndsTask(buffer.AsSpan(0, read), left)) break;
        }

        sender.Join();
        return task.Length / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    // A worker writes -4 as its last word, after which nothing comes until it is sent another task.
    private static bool EndsTask(ReadOnlySpan<byte> read, long left) => left < BufferSize && read.EndsWith((ReadOnlySpan<byte>)[255, 255, 255, 252]);

    private static Socket Echo()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(listener.LocalEndPoint!);
        var other = listener.Accept();
        new Thread(() => GiveBack(other)) { IsBackground = true, Name = "echo" }.Start();
        return socket;
    }

    private static void GiveBack(Socket socket)
    {
        using (socket)
        {
            var buffer = new byte[BufferSize];
            for (var read = socket.Receive(buffer); read > 0; read = socket.Receive(buffer)) socket.Send(buffer.AsSpan(0, read));
        }
    }
}
