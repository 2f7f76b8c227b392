using Reelhouse.Spark;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>A Connect server that knows nothing of C#.</summary>
public sealed class ForeachBatchElsewhereTests
{
    [Fact]
    public async Task where_the_server_starts_python_for_the_function_this_program_calls_it_or_says_what_to_start()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var home = Directory.CreateTempSubdirectory("reelhouse-elsewhere-").FullName;
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions(), progress: null, cancellation);
        var options = new LocalEngineOptions(home) { Servers = EngineServers.Spark, Worker = null };
        await using (var engine = await LocalEngine.StartAsync(installation, options, progress: null, cancellation))
        await using (var spark = await SparkSession.Builder().Remote(engine.Endpoints.SparkRemote).CreateAsync(cancellation))
        {
            var values = new List<long>();
            var function = Adding(values);
            DataStreamWriter Writer() => spark.ReadStream().Format("rate-micro-batch").Option("rowsPerBatch", 2).Load().WriteStream().Trigger(Trigger.Once()).ForeachBatch(function);

            var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Writer().StartAsync(cancellation));
            Assert.StartsWith("The server could not start the C# worker", failed.Message, StringComparison.Ordinal);
            Assert.Contains("PYSPARK_PYTHON", failed.Message, StringComparison.Ordinal);
            Assert.Contains("checkpointLocation", failed.Message, StringComparison.Ordinal);

            var query = await Writer().Option("checkpointLocation", Path.Combine(home, "checkpoint")).StartAsync(cancellation);
            await query.AwaitTerminationAsync(cancellation);
            Assert.Equal([0L, 1L], values.Order());
        }

        Directory.Delete(home, recursive: true);
    }

    // At the server the list would be a copy.
    private static Action<DataFrame, long> Adding(List<long> values) => (batch, _) => values.AddRange(batch.Select("value").Collect<long>());
}
