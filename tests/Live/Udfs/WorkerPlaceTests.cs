using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>Workers that bring their own .NET along, and workers that were there before the session.</summary>
public sealed class WorkerPlaceTests(EngineFixture fixture) : LiveSession(fixture)
{
    // The folder of the runtime that runs this test is …/shared/Microsoft.NETCore.App/10.0.x/.
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    [Fact]
    public async Task a_session_brings_its_own_runtime_along()
    {
        await using var spark = await SparkSession.Builder().Remote(Fixture.Endpoints.SparkRemote).WorkerRuntime(Dotnet).CreateAsync(Cancellation);

        var runtime = await FirstAsync(spark, Udf((long _) => RuntimeEnvironment.GetRuntimeDirectory()));

        Assert.Contains("/runtimes/", runtime, StringComparison.Ordinal);
        Assert.DoesNotContain(Dotnet, runtime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_installed_worker_is_taken_where_it_is_and_nothing_is_sent()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName("installed"))).FullName;
        var archive = Path.Combine(folder, "worker.tar.gz");
        WorkerArchive.Write(archive);
        await using (var unpacked = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress)) await TarFile.ExtractToDirectoryAsync(unpacked, folder, overwriteFiles: false, Cancellation);
        var said = new Said();
        await using var spark = await SparkSession.Builder().Remote(Fixture.Endpoints.SparkRemote).Logging(said).WorkerInstalled()
            .Config("spark.sql.execution.pyspark.python", Path.Combine(folder, "reelhouse-worker")).CreateAsync(Cancellation);

        Assert.Equal(folder + "/", await FirstAsync(spark, Udf((long _) => AppContext.BaseDirectory)));
        Assert.DoesNotContain(said.Messages, message => message.Contains("reelhouse-worker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_program_that_comes_back_to_its_session_sends_nothing_again()
    {
        var named = $"{Fixture.Endpoints.SparkRemote};session_id={Guid.NewGuid()}";
        var (first, second) = (new Said(), new Said());
        await using var spark = await SparkSession.Builder().Remote(named).Logging(first).CreateAsync(Cancellation);
        await FirstAsync(spark, Udf((long _) => "")); // both sessions are one at the server, which the first to be disposed of releases
        await using var again = await SparkSession.Builder().Remote(named).Logging(second).CreateAsync(Cancellation);

        Assert.Equal("here", await FirstAsync(again, Udf((long _) => "here")));
        Assert.Contains(first.Messages, message => message.StartsWith("Worker and program go to session", StringComparison.Ordinal));
        Assert.Contains(second.Messages, message => message.EndsWith("already", StringComparison.Ordinal));
        Assert.DoesNotContain(second.Messages, message => message.StartsWith("Worker and program go to session", StringComparison.Ordinal));
    }

    private static async Task<string?> FirstAsync(SparkSession spark, UserDefinedFunction function) =>
        await spark.Range(1).Select(function.Apply("id").As("it")).FirstAsync<string>(Cancellation);
}
