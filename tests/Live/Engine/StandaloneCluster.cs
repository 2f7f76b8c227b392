using System.Globalization;
using System.Net.Sockets;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Live.Tests.Engine;

/// <summary>A Spark cluster of a master and two workers, each a process of its own with two cores, in a home that goes away with it.</summary>
public sealed class StandaloneCluster : IAsyncDisposable
{
    /// <summary>What suits a Java that runs for a minute: no second compiler, and one thread that collects.</summary>
    public const string ShortLived = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private readonly EngineHome _home = EngineHome.Of(Directory.CreateTempSubdirectory("reelhouse-cluster-").FullName);
    private readonly List<ServerProcess> _processes = [];
    private readonly EngineInstallation _spark;
    private readonly int _port = LoopbackPorts.Free(1)[0];

    private StandaloneCluster(EngineInstallation spark) => _spark = spark;

    public string Master => string.Create(CultureInfo.InvariantCulture, $"spark://127.0.0.1:{_port}");

    /// <summary>Spark as installed on clusters: a folder with its jars, and the program that submits.</summary>
    public string SparkHome => Path.Combine(_home.Folder, "spark");

    // What the scripts of a Spark distribution set.
    private Dictionary<string, string> Environment => new() { ["SPARK_HOME"] = SparkHome, ["SPARK_SCALA_VERSION"] = "2.13", ["SPARK_LOCAL_IP"] = "127.0.0.1" };

    private static IEnumerable<string> OpenModules =>
        File.ReadAllLines(Path.Combine(EngineFolders.LocalSettings, "spark-jvm.options")).Where(line => line.StartsWith("--add-opens", StringComparison.Ordinal));

    public static async Task<StandaloneCluster> StartAsync(EngineInstallation spark, CancellationToken cancellation)
    {
        var cluster = new StandaloneCluster(spark);
        cluster._home.Create();
        Directory.CreateDirectory(cluster.SparkHome);
        Directory.CreateSymbolicLink(Path.Combine(cluster.SparkHome, "jars"), spark.SparkJars!);
        await cluster.WriteSubmitProgramAsync(cancellation);
        await cluster.StartAsync("spark-master", "master.Master", ["--host", "127.0.0.1", "--port", $"{cluster._port}", "--webui-port", "0"], cancellation);
        await cluster.AwaitMasterAsync(cancellation);
        foreach (var name in (string[])["spark-worker-1", "spark-worker-2"])
        {
            await cluster.StartAsync(
                name,
                "worker.Worker",
                ["--host", "127.0.0.1", "--webui-port", "0", "--cores", "2", "--memory", "2g", "--work-dir", Path.Combine(cluster._home.Folder, name), cluster.Master],
                cancellation);
        }

        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes)) await process.DisposeAsync();
        Directory.Delete(_home.Folder, recursive: true);
    }

    private async Task StartAsync(string name, string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var command = new ServerCommand(name, _spark.JavaCommand, _spark.ClassPath(EngineServers.Spark), $"org.apache.spark.deploy.{program}")
        {
            JvmOptions = ["-Xmx256m", .. ShortLived.Split(' '), .. OpenModules],
            Arguments = arguments,
            Environment = Environment,
            GraceSeconds = 5,
        };
        _processes.Add(await ServerProcess.StartAsync(command, _home, cancellation));
    }

    // A distribution's bin/spark-submit comes to the same: its main class, with its jars.
    private async Task WriteSubmitProgramAsync(CancellationToken cancellation)
    {
        var program = Path.Combine(Directory.CreateDirectory(Path.Combine(SparkHome, "bin")).FullName, "spark-submit");
        await File.WriteAllTextAsync(
            program,
            $"""
            #!/bin/sh
            SPARK_LOCAL_IP=127.0.0.1 exec "{_spark.JavaCommand}" -Xmx1g {ShortLived} {string.Join(' ', OpenModules)} -cp "{SparkHome}/jars/*" org.apache.spark.deploy.SparkSubmit "$@"

            """,
            cancellation);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task AwaitMasterAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_processes[0].Exited.IsCompleted) throw _processes[0].Ended("before it answered");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", _port, cancellation);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }
}
