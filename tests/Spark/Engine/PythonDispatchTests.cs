using System.Diagnostics;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Tests.Engine;

/// <summary>What a server starts as Python: the C# worker for the functions of streams' batches, Python for everything else.</summary>
public sealed class PythonDispatchTests
{
    private const string ForeachBatch = "-m pyspark.sql.connect.streaming.worker.foreach_batch_worker";

    [Theory]
    [InlineData(ForeachBatch, "/bin/echo", "worker")]
    [InlineData("-m pyspark.sql.connect.streaming.worker.listener_worker", "/bin/echo", "python")]
    [InlineData("-m pyspark.daemon pyspark.worker", "/bin/echo", "python")]
    [InlineData(ForeachBatch, null, "python")]
    public async Task the_worker_is_started_for_functions_of_batches_alone(string arguments, string? worker, string expected)
    {
        var info = new ProcessStartInfo(EngineFolders.PythonScript, arguments) { RedirectStandardOutput = true };
        info.Environment["REELHOUSE_WORKER"] = worker;
        info.Environment["REELHOUSE_PYTHON"] = "true"; // says nothing

        using var script = Process.Start(info)!;
        var said = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected == "worker" ? arguments : "", said.TrimEnd());
    }

    [Fact]
    public void the_python_of_the_caller_stays_the_python()
    {
        var variables = PythonDispatch.Of("/opt/worker", name => name == "PYSPARK_PYTHON" ? "/opt/python" : null);

        Assert.Equal((EngineFolders.PythonScript, "/opt/worker", "/opt/python"), (variables["PYSPARK_PYTHON"], variables["REELHOUSE_WORKER"], variables["REELHOUSE_PYTHON"]));
    }

    [Fact]
    public void where_there_is_no_worker_nothing_is_changed() => Assert.Empty(PythonDispatch.Of(worker: null, _ => "/opt/python"));
}
