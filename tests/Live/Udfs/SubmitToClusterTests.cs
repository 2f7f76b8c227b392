using System.Diagnostics;
using System.Runtime.CompilerServices;
using Reelhouse.Live.Tests.Engine;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>submit.sh with --master: a Connect server on a cluster, by the cluster's own Spark, for the time of a job.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class SubmitToClusterTests(ClusterFixture cluster)
{
    [Fact]
    public async Task a_job_runs_on_the_cluster_and_nothing_is_left_of_its_server()
    {
        var home = Directory.CreateTempSubdirectory("reelhouse-submit-");
        var start = new ProcessStartInfo("/bin/sh", [Script(), "silver.titles", "--home", home.FullName, "--master", cluster.Cluster.Master, "--conf", "spark.cores.max=1", "--conf", "spark.executor.memory=512m", "--conf", $"spark.executor.extraJavaOptions={StandaloneCluster.ShortLived}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SPARK_HOME"] = cluster.Cluster.SparkHome;
        start.Environment["REELHOUSE__JOBS__PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "Reelhouse.Spark.Sample.dll");
        start.Environment.Remove("SPARK_REMOTE");
        using var submit = Process.Start(start)!;
        var errors = submit.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await submit.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await submit.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(submit.ExitCode == 0, await errors);
        Assert.Contains("Play { Title = Lupin, Country = FR, Minutes = 44 }", output, StringComparison.Ordinal);
        Assert.Contains("Connected to Spark cluster", await File.ReadAllTextAsync(Path.Combine(home.FullName, "connect-server.log"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(Process.GetProcessesByName("java"), java => CommandLineOf(java).Contains("SparkConnectServer", StringComparison.Ordinal));
        home.Delete(recursive: true);
    }

    private static string CommandLineOf(Process process) => File.Exists($"/proc/{process.Id}/cmdline") ? File.ReadAllText($"/proc/{process.Id}/cmdline") : "";

    private static string Script([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "spark-submit", "submit.sh"));
}
