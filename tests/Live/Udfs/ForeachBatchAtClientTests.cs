using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of a stream's batches, called in this program.</summary>
public sealed class ForeachBatchAtClientTests(EngineFixture fixture) : LiveSession(fixture)
{
    private readonly List<string> _seen = [];

    [Fact]
    public async Task each_batch_comes_once_with_its_id_and_leaves_no_rows_behind()
    {
        var checkpoint = Folder("checkpoint");

        var query = await StartAsync(await FilesAsync(3), checkpoint, writer => writer.ForeachBatchAtClient(SeeAsync));
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "1 1", "2 2"], _seen);
        Assert.False(await query.IsActiveAsync(Cancellation));
        Assert.Equal([1L, 1L, 1L], (await query.RecentProgressAsync(Cancellation)).Select(progress => progress.NumInputRows).Where(rows => rows > 0));
        Assert.Equal(0, Spark.Read().Option("recursiveFileLookup", true).Parquet(Directory.GetDirectories(checkpoint, "reelhouse_batch_at=*", SearchOption.AllDirectories)).Count());
    }

    [Fact]
    public async Task a_batch_that_is_begun_waits_for_its_rows_wherever_the_checkpoint_lies()
    {
        var slow = Stream(await FilesAsync(2)).Filter("coalesce(reflect('java.lang.Thread', 'sleep', id + 2000L), '') <> 'x'");

        var query = await slow.WriteStream().ForeachBatchAtClient(SeeAsync)
            .Option("checkpointLocation", Path.Combine(Folder("lake"), "commits", "checkpoint")).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "1 1"], _seen);
    }

    [Fact]
    public async Task a_batch_that_failed_comes_again_with_its_id_and_its_rows_and_is_written_once()
    {
        var table = NewName("once");
        var source = await FilesAsync(4);
        var checkpoint = Folder("checkpoint");
        var fails = true;

        Task<StreamingQuery> RunAsync() => StartAsync(source, checkpoint, writer => writer.ForeachBatchAtClient(async (batch, batchId) =>
        {
            await SeeAsync(batch, batchId);
            await batch.WithColumn("batch", Lit(batchId)).Write().Format("delta").Mode("append").Option("txnAppId", table).Option("txnVersion", batchId).SaveAsTableAsync(table);
            if (fails && batchId == 2) throw new ArithmeticException("written, but not said so");
        }));

        var first = await RunAsync();
        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => first.AwaitTerminationAsync(Cancellation));
        Assert.StartsWith("System.ArithmeticException: written, but not said so", failed.Message, StringComparison.Ordinal);
        Assert.Same(failed, await first.ExceptionAsync(Cancellation));
        Assert.False(await first.IsActiveAsync(Cancellation));

        fails = false;
        var second = await RunAsync();
        await second.AwaitTerminationAsync(Cancellation);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(["0 0", "1 1", "2 2", "2 2", "3 3"], _seen);
        Assert.Equal(["0 0", "1 1", "2 2", "3 3"], await Spark.Table(table).OrderBy("id").Select(ConcatWs(" ", Col("batch"), Col("id"))).CollectAsync<string>(Cancellation));
    }

    [Fact]
    public async Task batches_that_the_checkpoint_has_forgotten_keep_their_ids_and_their_order()
    {
        await Spark.Conf().SetAsync("spark.sql.streaming.minBatchesToRetain", "1", Cancellation);
        var source = await FilesAsync(4);
        var checkpoint = Folder("checkpoint");
        var first = await StartAsync(source, checkpoint, writer => writer.ForeachBatchAtClient(async (batch, batchId) =>
        {
            await SeeAsync(batch, batchId);
            while (!File.Exists($"{checkpoint}/commits/3") || File.Exists($"{checkpoint}/offsets/1")) await Task.Delay(50, Cancellation);
            throw new ArithmeticException();
        }));
        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => first.AwaitTerminationAsync(Cancellation));
        Assert.IsType<ArithmeticException>(failed.InnerException);

        var second = await StartAsync(source, checkpoint, writer => writer.ForeachBatchAtClient(SeeAsync));
        await second.AwaitTerminationAsync(Cancellation);

        Assert.Equal("0 0, 0 0, 1 1, 2 2, 3 3", string.Join(", ", _seen));
    }

    [Fact]
    public async Task a_query_that_was_begun_here_goes_on_here_though_the_server_has_a_worker()
    {
        var source = await FilesAsync(2);
        var checkpoint = Folder("checkpoint");
        var first = await StartAsync(source, checkpoint, writer => writer.ForeachBatchAtClient((_, _) => throw new ArithmeticException()));
        await Assert.ThrowsAnyAsync<SparkException>(() => first.AwaitTerminationAsync(Cancellation));

        var function = Seeing(_seen);
        var second = await StartAsync(source, checkpoint, writer => writer.ForeachBatch(function));
        await second.AwaitTerminationAsync(Cancellation);

        Assert.Equal(["0 0", "1 1"], _seen);
    }

    [Fact]
    public async Task a_batch_has_the_columns_of_its_stream_also_without_rows()
    {
        var stream = Spark.ReadStream().Schema("id BIGINT").Json(await FilesAsync(1))
            .Select(Col("id"), NamedStruct(Lit("a b"), Array(Col("id")), Lit("t"), CurrentTimestamp()).As("a struct; of things"), Lit("x").As("Text"));
        var schemas = new List<string>();

        foreach (var condition in new[] { "id = 0", "id > 0" })
        {
            var query = await stream.Filter(condition).WriteStream().Option("checkpointLocation", Folder("checkpoint")).Trigger(Trigger.Once())
                .ForeachBatchAtClient(async (batch, _) => schemas.Add($"{await batch.CountAsync()} {(await batch.SchemaAsync()).SimpleString}")).StartAsync(Cancellation);
            await query.AwaitTerminationAsync(Cancellation);
        }

        var expected = (await stream.SchemaAsync(Cancellation)).SimpleString;
        Assert.Equal([$"1 {expected}", $"0 {expected}"], schemas);
    }

    [Fact]
    public async Task a_running_query_tells_of_itself_and_stops_with_what_its_function_has_spark_do()
    {
        var source = await FilesAsync(1);
        var called = new TaskCompletionSource();
        var query = await Stream(source).WriteStream().QueryName(NewName("here")).Option("checkpointLocation", Folder("checkpoint")).ForeachBatchAtClient(async (batch, batchId) =>
        {
            await SeeAsync(batch, batchId);
            if (batchId == 0) return;
            called.SetResult();
            await Spark.Range(1).Select(Expr("reflect('java.lang.Thread', 'sleep', id + 60000L)")).CollectAsync();
            await SeeAsync(batch, batchId);
        }).StartAsync(Cancellation);

        await query.ProcessAllAvailableAsync(Cancellation);
        Assert.Equal(["0 0"], _seen);
        await AddFileAsync(source, 1);
        await await Task.WhenAny(called.Task, query.AwaitTerminationAsync(Cancellation));
        Assert.Equal("Calling the function of batch 1", (await query.StatusAsync(Cancellation)).Message);
        Assert.False(await query.AwaitTerminationAsync(TimeSpan.FromMilliseconds(100), Cancellation));

        var known = await Spark.Streams().GetAsync(query.Id, Cancellation);
        await known!.StopAsync(Cancellation);

        Assert.True(await query.AwaitTerminationAsync(TimeSpan.FromSeconds(1), Cancellation));
        Assert.Null(await query.ExceptionAsync(Cancellation));
        Assert.Equal(["0 0", "1 1"], _seen);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("update")]
    public async Task an_output_mode_that_files_do_not_take_is_refused_by_its_name(string mode)
    {
        var writer = Spark.ReadStream().Format("rate").Load().GroupBy("value").Count().WriteStream().OutputMode(mode).Option("checkpointLocation", "unused").ForeachBatchAtClient((_, _) => { });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => writer.StartAsync(Cancellation));

        Assert.StartsWith($"The output mode is '{mode}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_checkpoint_that_another_sink_has_batches_of_is_refused()
    {
        var source = await FilesAsync(1);
        var checkpoint = Folder("checkpoint");
        var query = await StartAsync(source, checkpoint, writer => writer.Format("noop"));
        await query.AwaitTerminationAsync(Cancellation);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(source, checkpoint, writer => writer.ForeachBatchAtClient((_, _) => { })));

        Assert.Contains("another checkpointLocation", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_query_without_a_checkpoint_is_told_of_the_option()
    {
        var writer = Spark.ReadStream().Format("rate").Load().WriteStream().ForeachBatchAtClient((_, _) => { });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => writer.StartAsync(Cancellation));

        Assert.Contains("checkpointLocation", refused.Message, StringComparison.Ordinal);
    }

    // What is captured as data at the server is the list itself here.
    private static Action<DataFrame, long> Seeing(List<string> seen) => (batch, batchId) => seen.AddRange(batch.Collect<long>().Select(id => $"{batchId} {id}"));

    private async Task SeeAsync(DataFrame batch, long batchId) => _seen.AddRange((await batch.CollectAsync<long>(Cancellation)).Select(id => $"{batchId} {id}"));

    private string Folder(string word) => Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName(word))).FullName;

    /// <summary>Files of one row each, in the order that a stream takes them: by their time.</summary>
    private async Task<string> FilesAsync(int count)
    {
        var folder = Folder("in");
        for (var id = 0; id < count; id++) await AddFileAsync(folder, id);
        return folder;
    }

    private static async Task AddFileAsync(string folder, int id)
    {
        var file = Path.Combine(folder, $".{id}.json");
        await File.WriteAllTextAsync(file, $$"""{"id":{{id}}}""", Cancellation);
        File.SetLastWriteTimeUtc(file, new(2023, 7, 1, 0, id, 0, DateTimeKind.Utc));
        File.Move(file, Path.Combine(folder, $"{id}.json"));
    }

    private DataFrame Stream(string source) => Spark.ReadStream().Schema("id BIGINT").Option("maxFilesPerTrigger", 1).Json(source);

    private Task<StreamingQuery> StartAsync(string source, string checkpoint, Func<DataStreamWriter, DataStreamWriter> call) =>
        call(Stream(source).WriteStream()).Option("checkpointLocation", checkpoint).Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
}
