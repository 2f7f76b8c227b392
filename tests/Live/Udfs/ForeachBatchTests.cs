using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of a stream's batches, called by a worker beside Spark's driver.</summary>
public sealed class ForeachBatchTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task each_batch_comes_once_with_its_id()
    {
        var table = NewName("batches");
        var source = await FilesAsync(3);
        var checkpoint = Folder("checkpoint");

        var query = await StartAsync(source, checkpoint, writer => writer.ForeachBatch((batch, batchId) => AppendAsync(batch, batchId, table)));
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "1 1", "2 2"], await RowsAsync(table));
    }

    [Fact]
    public async Task a_batch_that_is_given_again_after_a_failure_is_written_once()
    {
        var table = NewName("once");
        var source = await FilesAsync(2);
        var checkpoint = Folder("checkpoint");
        var flag = Path.Combine(Folder("flag"), "failed");

        Task<StreamingQuery> RunAsync() => StartAsync(source, checkpoint, writer => writer.ForeachBatch((batch, batchId) =>
        {
            AppendAsync(batch, batchId, table).Wait();
            if (batchId != 1 || File.Exists(flag)) return;
            File.WriteAllText(flag, "");
            throw new InvalidOperationException("written, but not said so");
        }));

        var first = await RunAsync();
        await Assert.ThrowsAnyAsync<SparkException>(() => first.AwaitTerminationAsync(Cancellation));
        var second = await RunAsync();
        await second.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "1 1"], await RowsAsync(table));
    }

    [Fact]
    public async Task an_exception_reaches_the_caller_with_its_type_and_message()
    {
        var limit = 0L;
        var query = await StartAsync(await FilesAsync(1), Folder("checkpoint"), writer => writer.ForeachBatch((_, batchId) =>
        {
            if (batchId >= limit) throw new ArithmeticException($"no batch {batchId}");
        }));

        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => query.AwaitTerminationAsync(Cancellation));

        Assert.StartsWith("System.ArithmeticException: no batch 0", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task captured_values_files_and_functions_of_executors_work_within()
    {
        var table = NewName("values");
        var words = await Spark.BroadcastAsync(new Dictionary<long, string> { [0] = "zero" }, Cancellation);
        var suffixes = new List<string> { "!", "?" };
        var query = await StartAsync(await FilesAsync(1), Folder("checkpoint"), writer => writer.ForeachBatch((batch, _) =>
        {
            var word = words.Value[0];
            var shout = Udf((long id) => $"{word} {id}{suffixes[0]}");
            batch.Select(shout.Apply("id").As("text")).Write().Format("delta").SaveAsTable(table);
        }));
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["zero 0!"], await Spark.Table(table).CollectAsync<string>(Cancellation));
    }

    [Fact]
    public async Task the_session_of_the_query_goes_on_when_a_function_disposes_of_it()
    {
        var view = NewName("view");
        await Spark.Range(1).CreateOrReplaceTempViewAsync(view, Cancellation);
        var query = await StartAsync(await FilesAsync(1), Folder("checkpoint"), writer => writer.ForeachBatch((batch, _) =>
        {
            Assert.Equal(1, batch.SparkSession.Table(view).Count());
            batch.SparkSession.Stop();
        }));
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(1, await Spark.Table(view).CountAsync(Cancellation));
    }

    private static async Task AppendAsync(DataFrame batch, long batchId, string table) =>
        await batch.WithColumn("batch", Lit(batchId)).Write().Format("delta").Mode("append")
            .Option("txnAppId", table).Option("txnVersion", batchId).SaveAsTableAsync(table);

    private string Folder(string word) => Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName(word))).FullName;

    /// <summary>Files of one row each, in the order that a stream takes them: by their time.</summary>
    private async Task<string> FilesAsync(int count)
    {
        var folder = Folder("in");
        for (var id = 0; id < count; id++)
        {
            var file = Path.Combine(folder, $"{id}.json");
            await File.WriteAllTextAsync(file, $$"""{"id":{{id}}}""", Cancellation);
            File.SetLastWriteTimeUtc(file, new(2023, 7, 1, 0, id, 0, DateTimeKind.Utc));
        }

        return folder;
    }

    private Task<StreamingQuery> StartAsync(string source, string checkpoint, Func<DataStreamWriter, DataStreamWriter> call) =>
        call(Spark.ReadStream().Schema("id BIGINT").Option("maxFilesPerTrigger", 1).Json(source).WriteStream())
            .Option("checkpointLocation", checkpoint).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);

    private Task<List<string>> RowsAsync(string table) =>
        Spark.Table(table).OrderBy("id").Select(ConcatWs(" ", Col("batch"), Col("id"))).CollectAsync<string>(Cancellation);
}
