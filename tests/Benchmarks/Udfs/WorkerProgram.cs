using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Reelhouse.Benchmarks.Peers;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>A worker's daemon, started as an executor starts it, without an executor.</summary>
internal sealed class WorkerProgram : IDisposable
{
    private const string Secret = "secret";

    private readonly Process _process;
    private readonly int _port;

    private WorkerProgram(ProcessStartInfo start)
    {
        start.Environment["PYTHON_WORKER_FACTORY_SECRET"] = Secret;
        start.Environment["SPARK_REUSE_WORKER"] = "1";
        start.Environment["PYTHON_UNIX_DOMAIN_ENABLED"] = "False";
        _process = Process.Start(start)!;
        _port = new WireReader(_process.StandardOutput.BaseStream).ReadInt();
    }

    /// <summary>Ours, from a folder laid out as a session ships it.</summary>
    public static WorkerProgram Ours(string folder) => new(new(Path.Combine(folder, "reelhouse-worker"), ["-m", "pyspark.daemon", "pyspark.worker"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    });

    public static WorkerProgram Python(string peers) => new(PySpark.Python(peers, "-m", "pyspark.daemon", "pyspark.worker"));

    /// <summary>Lays out the worker, with this program to take functions from.</summary>
    public static void LayOut(string folder)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "worker");
        Directory.CreateDirectory(Path.Combine(folder, "program"));
        foreach (var file in Directory.GetFiles(worker)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(file => !File.Exists(Path.Combine(worker, Path.GetFileName(file)))))
            File.Copy(file, Path.Combine(folder, "program", Path.GetFileName(file)));
    }

    /// <summary>A connection on which tasks can be sent.</summary>
    public Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, _port);
        using var stream = new NetworkStream(socket, ownsSocket: false);
        var (reader, writer) = (new WireReader(stream), new WireWriter(stream));
        _ = reader.ReadInt(); // its pid
        writer.WriteString(Secret);
        return reader.ReadString() == "ok" ? socket : throw new BenchmarkException("The worker does not take the secret that it was started with.");
    }

    /// <summary>The worker ends with its executor, whose end of its input closes.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
