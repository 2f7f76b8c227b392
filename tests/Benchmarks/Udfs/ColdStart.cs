using System.Diagnostics;
using System.Net.Sockets;
using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Peers;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>Seconds from a worker's launch to the first batch of its answer, both fed the same recording.</summary>
internal static class ColdStart
{
    private static readonly string Script = PySpark.PathOf("udf_peer.py");

    public static (double Ours, double Python) Measure(string workerFolder, string peers, Scale scale)
    {
        var ours = ReplayedTask.OfEveryType(ReplayedTask.OwnCommand(ReplayedTask.EveryType()));
        var theirs = ReplayedTask.OfEveryType(PythonCommand(peers));
        var (own, python) = (new List<double>(), new List<double>());
        for (var round = 0; round <= scale.Rounds; round++)
        {
            own.Add(SecondsToAnswer(() => WorkerProgram.Ours(workerFolder), ours));
            python.Add(SecondsToAnswer(() => WorkerProgram.Python(peers), theirs));
        }

        return (Median.Of(own.Skip(1)), Median.Of(python.Skip(1))); // The first brings the files into memory.
    }

    private static double SecondsToAnswer(Func<WorkerProgram> start, byte[] task)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var program = start();
        using var socket = program.Connect();
        using var stream = new NetworkStream(socket, ownsSocket: false);
        stream.Write(task);
        var reader = new WireReader(stream);
        var mark = reader.ReadInt();
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        if (mark != Mark.ArrowStream) throw new BenchmarkException($"A worker answered the recorded task with {mark}{(mark == Mark.Exception ? $": {reader.ReadString()}" : "")}.");
        socket.Shutdown(SocketShutdown.Send);
        stream.CopyTo(Stream.Null); // A worker that is left in mid-answer says so.
        return seconds;
    }

    private static byte[] PythonCommand(string peers)
    {
        using var python = Process.Start(PySpark.Python(peers, Script, "command"))!;
        var command = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? Convert.FromBase64String(command.Trim()) : throw new BenchmarkException($"{Script} command ended with {python.ExitCode}; its last words are above.");
    }
}
