using Apache.Arrow;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Udfs;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>What becomes of the worker's process when functions fail, hang, overflow or are given much.</summary>
public sealed class WorkerProcessTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_cancelled_query_stops_its_function()
    {
        var (begun, ended) = (NewFile("begun"), NewFile("ended"));
        var waiting = Udf((long id) => WaitForTheEnd(id, begun, ended));

        await CancelOnceThereAsync(Spark.Range(1).Select(waiting.Apply("id")), begun);

        await ThereAsync(ended);
    }

    [Fact]
    public async Task a_function_that_never_looks_is_left_behind_with_its_process()
    {
        var begun = NewFile("begun");
        var deaf = Udf((long id) => NeverLook(id, begun));
        var process = Udf((long _) => Environment.ProcessId);
        var old = await Spark.Range(1).Select(process.Apply("id")).FirstAsync<int>(Cancellation);

        await CancelOnceThereAsync(Spark.Range(1).Select(deaf.Apply("id")), begun);

        while (await Spark.Range(1).Select(process.Apply("id")).FirstAsync<int>(Cancellation) == old) await Task.Delay(200, Cancellation);
        while (Directory.Exists($"/proc/{old}")) await Task.Delay(200, Cancellation);
    }

    [Fact]
    public async Task a_failure_is_told_as_what_it_is_and_its_neighbours_in_the_process_go_on()
    {
        var begun = NewFile("begun");
        var failing = Udf((long id) => File.Exists(begun) ? new byte[int.MaxValue].Length : id); // more than any array holds
        var lasting = Udf((long id) => OutlastTheOther(id, begun));
        var process = Udf((long _) => Environment.ProcessId);
        var before = await Spark.Range(1).Select(process.Apply("id")).FirstAsync<int>(Cancellation);

        var lasted = Spark.Range(2).Coalesce(1).Select(lasting.Apply("id")).CollectAsync<long>(Cancellation);
        await ThereAsync(begun);
        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Spark.Range(1).Select(failing.Apply("id")).CollectAsync<long>(Cancellation));
        File.Delete(begun);

        Assert.Contains("System.OutOfMemoryException", failed.Message, StringComparison.Ordinal);
        Assert.Equal([0L, 1L], await lasted);
        Assert.Equal(before, await Spark.Range(1).Select(process.Apply("id")).FirstAsync<int>(Cancellation));
    }

    [Fact]
    public async Task an_overflown_stack_is_told_with_the_tasks_that_ran()
    {
        await Spark.Conf().SetAsync("spark.sql.execution.pyspark.udf.faulthandler.enabled", "true", Cancellation);
        var endless = Udf((long id) => Endless(id));

        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => Spark.Range(1).Select(endless.Apply("id")).CollectAsync<long>(Cancellation));

        Assert.Contains("worker exited unexpectedly (crashed)", failed.Message, StringComparison.Ordinal);
        Assert.Matches(@"stage \d+, partition \d, attempt 0", failed.Message);
        Assert.Equal([0L], await Spark.Range(1).Select(Udf((long id) => id).Apply("id")).CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task two_hundred_tasks_one_after_another_leave_nothing_behind()
    {
        var held = Udf((long _) => Directory.GetFileSystemEntries("/proc/self/fd").Length + Directory.GetFileSystemEntries("/proc/self/task").Length);

        var counts = await Spark.Range(0, 200, 1, 200).Select(held.Apply("id")).CollectAsync<int>(Cancellation);

        // Two tasks at a time may have two more of each than one.
        Assert.InRange(counts[^20..].Max(), 0, counts[20..40].Max() + 4);
    }

    [Fact]
    public async Task a_group_of_a_million_rows_takes_no_more_memory_than_its_batches()
    {
        var rows = Spark.Range(1_000_000).SelectExpr("id % 1 AS one", "repeat('x', 200) AS text");

        var told = await rows.GroupBy("one").FlatMapGroups((long _, IEnumerable<OneText> group) => (long[])[group.LongCount(), PeakMegabytes()]).CollectAsync<long>(Cancellation);

        Assert.Equal(1_000_000, told[0]);
        Assert.InRange(told[1], 1, 180);
    }

    [Fact]
    public async Task a_hundred_thousand_batches_take_no_more_memory_than_one()
    {
        await Spark.Conf().SetAsync("spark.sql.execution.arrow.maxRecordsPerBatch", "1", Cancellation);

        var told = await Spark.Range(0, 100_000, 1, 1).MapInArrow((IEnumerable<RecordBatch> batches) => CountAndPeak(batches), "value long").CollectAsync<long>(Cancellation);

        Assert.Equal(100_000, told[0]);
        Assert.InRange(told[1], 1, 180);
    }

    private sealed record OneText(long One, string Text);

    private static IEnumerable<RecordBatch> CountAndPeak(IEnumerable<RecordBatch> batches)
    {
        var count = batches.LongCount();
        yield return new RecordBatch.Builder().Append("value", false, new Int64Array.Builder().AppendRange([count, PeakMegabytes()]).Build()).Build();
    }

    private static long PeakMegabytes()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static long WaitForTheEnd(long id, string begun, string ended)
    {
        File.WriteAllText(begun, "");
        TaskContext.Current!.CancellationToken.WaitHandle.WaitOne();
        File.WriteAllText(ended, "");
        return id;
    }

    private static long NeverLook(long id, string begun)
    {
        File.WriteAllText(begun, "");
        using var never = new ManualResetEvent(false);
        never.WaitOne();
        return id;
    }

    private static long OutlastTheOther(long id, string begun)
    {
        if (id == 1) return id;
        File.WriteAllText(begun, "");
        while (File.Exists(begun)) TaskContext.Current!.CancellationToken.WaitHandle.WaitOne(50);
        return id;
    }

    private static long Endless(long id) => id < 0 ? id : Endless(id + 1) + 1;

    private static async Task CancelOnceThereAsync(DataFrame frame, string begun)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var query = frame.CollectAsync(cancelled.Token);
        await ThereAsync(begun);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
    }

    private static async Task ThereAsync(string file)
    {
        while (!File.Exists(file)) await Task.Delay(50, Cancellation);
    }

    private string NewFile(string word) => Path.Combine(Fixture.Home, NewName(word));
}
