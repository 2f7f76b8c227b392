using Reelhouse.Spark;
using Reelhouse.Spark.Sql.Streaming;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client;

public sealed class StreamingTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task files_stream_into_a_delta_table_each_once()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName("in"))).FullName;
        var table = NewName("events");
        var checkpoint = Path.Combine(Fixture.Home, NewName("checkpoint"));
        await File.WriteAllTextAsync(Path.Combine(folder, "1.json"), """{"id":1,"kind":"a"}""" + "\n" + """{"id":2,"kind":"b"}""", Cancellation);

        var first = await RunAsync(folder, table, checkpoint);
        Assert.Equal(2, first!.NumInputRows);

        await File.WriteAllTextAsync(Path.Combine(folder, "2.json"), """{"id":3,"kind":"a"}""", Cancellation);
        var second = await RunAsync(folder, table, checkpoint);

        Assert.Equal(first.Id, second!.Id);
        Assert.NotEqual(first.RunId, second.RunId);
        Assert.Equal(1, second.NumInputRows);
        Assert.Equal(1, second.ObservedMetrics["seen"]["rows"].GetInt64());
        Assert.Equal([1L, 2L, 3L], await Spark.Table(table).OrderBy("id").Select("id").CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task a_running_query_is_known_and_stops()
    {
        var query = await Spark.ReadStream().Format("rate").Option("rowsPerSecond", 1).Load()
            .WriteStream().Format("memory").QueryName(NewName("rate")).OutputMode(OutputMode.Append).StartAsync(Cancellation);

        Assert.True(await query.IsActiveAsync(Cancellation));
        Assert.Contains(query.Id, (await Spark.Streams().ActiveAsync(Cancellation)).Select(each => each.Id));
        Assert.False(await query.AwaitTerminationAsync(TimeSpan.FromMilliseconds(200), Cancellation));

        await query.StopAsync(Cancellation);
        Assert.False(await query.IsActiveAsync(Cancellation));
        Assert.Null(await query.ExceptionAsync(Cancellation));
    }

    [Fact]
    public async Task a_failing_query_says_why()
    {
        var query = await Spark.ReadStream().Format("rate").Option("rowsPerSecond", 100).Load()
            .Select(RaiseError("no such event").As("never"))
            .WriteStream().Format("memory").QueryName(NewName("failing")).StartAsync(Cancellation);

        var error = await Assert.ThrowsAnyAsync<SparkException>(() => query.AwaitTerminationAsync(Cancellation));

        Assert.Contains("no such event", error.Message, StringComparison.Ordinal);
        Assert.Contains("no such event", (await query.ExceptionAsync(Cancellation))!.Message, StringComparison.Ordinal);
    }

    private async Task<StreamingQueryProgress?> RunAsync(string folder, string table, string checkpoint)
    {
        var query = await Spark.ReadStream().Schema("id BIGINT, kind STRING").Json(folder)
            .Observe("seen", Count(Lit(1)).As("rows"))
            .WriteStream().Format("delta").Option("checkpointLocation", checkpoint).Trigger(Trigger.AvailableNow())
            .ToTableAsync(table, Cancellation);
        await query.AwaitTerminationAsync(Cancellation);
        return (await query.RecentProgressAsync(Cancellation)).LastOrDefault(progress => progress.NumInputRows > 0);
    }
}
