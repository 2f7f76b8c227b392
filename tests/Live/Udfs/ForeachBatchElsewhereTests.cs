using Reelhouse.Spark;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>A Connect server that knows nothing of C#.</summary>
public sealed class ForeachBatchElsewhereTests
{
    [Fact]
    public async Task a_server_that_starts_python_for_the_function_is_told_what_to_start()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var home = Directory.CreateTempSubdirectory("reelhouse-elsewhere-").FullName;
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions(), progress: null, cancellation);
        var options = new LocalEngineOptions(home) { Servers = EngineServers.Spark, Worker = null };
        await using (var engine = await LocalEngine.StartAsync(installation, options, progress: null, cancellation))
        await using (var spark = await SparkSession.Builder().Remote(engine.Endpoints.SparkRemote).CreateAsync(cancellation))
        {
            var writer = spark.ReadStream().Format("rate").Load().WriteStream().ForeachBatch((_, _) => { });

            var failed = await Assert.ThrowsAnyAsync<SparkException>(() => writer.StartAsync(cancellation));

            Assert.StartsWith("The server could not start the C# worker", failed.Message, StringComparison.Ordinal);
            Assert.Contains("PYSPARK_PYTHON", failed.Message, StringComparison.Ordinal);
        }

        Directory.Delete(home, recursive: true);
    }
}
