using Microsoft.Extensions.Logging;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>What functions log and print on executors comes to the client that asked for it.</summary>
public sealed class WorkerLogsTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task what_a_function_logs_and_prints_comes_to_the_client()
    {
        await Spark.Conf().SetAsync("spark.sql.pyspark.worker.logging.enabled", "true", Cancellation);
        var watched = Udf(Watched);

        Assert.Equal([0L, 1L], await Spark.Range(0, 2, 1, 2).Select(watched.Apply("id")).CollectAsync<long>(Cancellation));

        var logs = await LogsAsync(8);
        foreach (var partition in new[] { "0", "1" })
        {
            var entries = logs.Where(entry => entry.Context["partition_id"] == partition).OrderBy(entry => entry.Ts).ToList();
            Assert.Equal(
                [
                    ("DEBUG", "root", $"naïve ✓ {partition}"),
                    ("INFO", "stdout", $"printed {partition}"),
                    ("ERROR", "stderr", "PYTHON_WORKER_LOGGING:1:{}"),
                    ("ERROR", "root", "It failed.\nAs it does."),
                ],
                entries.Select(entry => (entry.Level, entry.Logger, entry.Msg)));
            Assert.All(entries, entry => Assert.Equal((nameof(WorkerLogsTests), nameof(Watched)), (entry.Context["class_name"], entry.Context["func_name"])));
            Assert.Equal(partition, entries[0].Context["Id"]);
            var exception = entries[3].Exception!;
            Assert.Equal(("System.ArithmeticException", $"no {partition}"), (exception.Class, exception.Msg));
            Assert.Equal(nameof(Watched), Assert.Single(exception.Stacktrace).Method);
        }
    }

    [Fact]
    public async Task tasks_may_log_and_print_more_than_the_executor_reads_at_once()
    {
        await Spark.Conf().SetAsync("spark.sql.pyspark.worker.logging.enabled", "true", Cancellation);
        var talkative = Udf(Talk);

        await Spark.Range(0, 20_000, 1, 2).Select(talkative.Apply("id").As("id")).Agg(Sum("id")).CollectAsync<long>(Cancellation);

        Assert.Equal(20_000, (await LogsAsync(20_000)).Select(entry => entry.Msg).Distinct().Count());
    }

    [Fact]
    public async Task what_was_not_asked_for_is_not_kept()
    {
        var talkative = Udf(Talk);
        await Spark.Range(3).Select(talkative.Apply("id")).CollectAsync<long>(Cancellation);

        await Spark.Conf().SetAsync("spark.sql.pyspark.worker.logging.enabled", "true", Cancellation);
        await Spark.Range(100, 102).Select(talkative.Apply("id")).CollectAsync<long>(Cancellation);

        Assert.Equal(["entry 100", "entry 101"], (await LogsAsync(2)).Select(entry => entry.Msg).Order());
    }

    private static long Watched(long id)
    {
        TaskContext.Current!.Logger.LogDebug("naïve ✓ {Id}", id);
        Console.Write("printed ");
        Console.WriteLine(id);
        Console.Error.WriteLine("PYTHON_WORKER_LOGGING:1:{}");
        try
        {
            throw new ArithmeticException($"no {id}");
        }
        catch (ArithmeticException failed)
        {
            TaskContext.Current.Logger.LogError(failed, "It failed.\nAs it does.");
        }

        return id;
    }

    private static long Talk(long id)
    {
        if (id % 10 == 0) Console.WriteLine($"entry {id}");
        else TaskContext.Current!.Logger.LogTrace("entry {Id}", id);
        return id;
    }

    // The executor gets the entries on another way than the answer.
    private async Task<List<Entry>> LogsAsync(int count)
    {
        for (var time = 0; ; time++)
        {
            var logs = await Spark.Tvf().PythonWorkerLogs().CollectAsync<Entry>(Cancellation);
            if (logs.Count >= count || time == 50) return logs;
            await Task.Delay(100, Cancellation);
        }
    }

    private sealed record Entry(DateTimeOffset Ts, string Level, string Logger, string Msg, Dictionary<string, string> Context, Thrown? Exception);

    private sealed record Thrown(string Class, string Msg, List<Frame> Stacktrace);

    private sealed record Frame(string? Class, string? Method, string? File, string? Line);
}
