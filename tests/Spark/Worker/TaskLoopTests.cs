using System.Diagnostics.Metrics;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Sql.Metrics;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>One task over a connection in memory.</summary>
public sealed class TaskLoopTests
{
    [Fact]
    public void a_function_sees_its_task()
    {
        TaskContext? seen = null;
        Run(new TaskBytes().Header("f").Batches(Some.Batch(1)).End(), batches =>
        {
            seen = TaskContext.Current;
            return batches;
        });
        Assert.Equal((7, 3, 1, 42L), (seen!.PartitionId, seen.StageId, seen.AttemptNumber, seen.TaskAttemptId));
        Assert.Equal("a job", seen.LocalProperties["spark.job.description"]);
        Assert.Equal(("/files", "a.csv"), (seen.FilesFolder, Assert.Single(seen.Files)));
        Assert.Null(TaskContext.Current);
    }

    [Fact]
    public async Task a_thread_that_a_function_starts_sees_the_task_too()
    {
        Task<int?>? seen = null;
        Run(new TaskBytes().Header("f").Batches(Some.Batch(1)).End(), batches =>
        {
            seen = Task.Run(() => TaskContext.Current?.StageId);
            return batches;
        });
        Assert.Equal(3, await seen!);
    }

    [Fact]
    public void what_a_function_logs_says_in_which_task()
    {
        var log = new StringWriter();
        Run(new TaskBytes().Header("f").Batches(Some.Batch(1)).End(), batches =>
        {
            TaskContext.Current!.Logger.LogWarning("{Count} rows are odd", 5);
            return batches;
        }, log);
        Assert.Matches(@"^\S+ \S+ WARN reelhouse-worker stage=3 partition=7 attempt=1 task=42: 5 rows are odd", log.ToString());
    }

    [Fact]
    public void a_task_that_fails_gives_its_log_to_the_client_that_asked_for_it()
    {
        var lines = new StringWriter();
        Run(new TaskBytes().Header("f").Batches(Some.Batch(1)).End(), _ =>
        {
            TaskContext.Current!.Logger.LogDebug("odd");
            throw new ArithmeticException("no such sum");
        }, capture: new(lines));
        Assert.Matches("""PYTHON_WORKER_LOGGING:\d+-42:{.*"DEBUG".*"odd".*"partition_id":"7".*}""", lines.ToString());
        Assert.Matches(@"PYTHON_WORKER_LOGGING:\d+-42:\s+$", lines.ToString());
    }

    [Fact]
    public void a_failure_after_the_first_batch_is_told_behind_the_end_of_the_stream()
    {
        var answer = Run(new TaskBytes().Header("f").Batches(Some.Batch(2), times: 3).End(), batches => batches.Select((batch, at) =>
            at == 1 ? throw new ArithmeticException("no such sum") : batch));
        Assert.Equal(Mark.ArrowStream, answer.ReadInt());
        using var reader = new ArrowStreamReader(answer.Stream, leaveOpen: true);
        Assert.Equal(2, reader.ReadNextRecordBatch().Length);
        Assert.Null(reader.ReadNextRecordBatch());
        Assert.Equal(Mark.Exception, answer.ReadInt());
        Assert.StartsWith("System.ArithmeticException: no such sum", answer.ReadString(), StringComparison.Ordinal);
        Assert.Null(answer.TryReadInt());
    }

    [Fact]
    public void a_failure_is_told_before_the_rest_of_the_input_came()
    {
        var answer = Run(new TaskBytes().Header("f").Batches(Some.Batch(2), ended: false), _ => throw new ArithmeticException("no such sum"));
        Assert.Equal(Mark.Exception, answer.ReadInt());
        Assert.StartsWith("System.ArithmeticException", answer.ReadString(), StringComparison.Ordinal);
    }

    [Fact]
    public void a_connection_that_closes_between_batches_is_not_taken_for_the_end_of_the_data()
    {
        var ended = false;
        Assert.Throws<ConnectionClosedException>(() => Run(new TaskBytes().Header("f").Batches(Some.Batch(2), ended: false), batches =>
        {
            _ = batches.Count();
            ended = true;
            return [];
        }));
        Assert.False(ended);
    }

    [Fact]
    public void a_function_that_leaves_its_input_early_ends_its_task_well()
    {
        var answer = Run(new TaskBytes().Header("f").Batches(Some.Batch(2), times: 3).End(), batches => batches.Take(1));
        Assert.Equal(Mark.ArrowStream, answer.ReadInt());
        using var reader = new ArrowStreamReader(answer.Stream, leaveOpen: true);
        while (reader.ReadNextRecordBatch() is not null) { }
        Assert.Equal(Mark.Timing, answer.ReadInt());
    }

    [Fact]
    public void what_a_function_measures_follows_at_its_task_s_end_on_whichever_thread_it_did()
    {
        using var meter = new Meter("loop");
        var (rows, times) = (meter.CreateCounter<int>("rows"), meter.CreateHistogram<double>("times", unit: "ms"));
        rows.Add(100); // in no task
        var answer = Run(new TaskBytes().Header("f").Batches(Some.Batch(2)).End(), batches =>
        {
            Parallel.For(0, 10, _ => rows.Add(2));
            times.Record(double.NaN);
            return [];
        });

        Assert.Equal(Mark.Timing, answer.ReadInt());
        for (var number = 0; number < 6; number++) answer.ReadLong();
        Assert.Equal((Mark.EndOfData, 1), (answer.ReadInt(), answer.ReadInt()));
        var session = new FunctionMetricTotals();
        var update = Encoding.UTF8.GetBytes(answer.ReadString());
        session.Add(update);
        session.Add(update);
        session.Add([0x80, 0x05]); // a pickle of Python's
        Assert.Equal(["loop.rows", "loop.times"], session.Read().Keys.Order());
        Assert.Equal(new("loop", "rows", null, 20, 40, 2, 2), session.Read()["loop.rows"]);
        Assert.True(double.IsNaN(session.Read()["loop.times"].Sum));
    }

    [Fact]
    public void batches_can_be_read_once() => Assert.Contains(
        "second time", Failure(batches => batches.Concat(batches)), StringComparison.Ordinal);

    [Fact]
    public void a_batch_that_is_over_is_not_read_as_another() => Assert.StartsWith(
        "System.ObjectDisposedException", Failure(batches => batches.ToList()), StringComparison.Ordinal);

    [Fact]
    public void columns_of_another_type_than_before_are_told_both() => Assert.Contains(
        "struct<c0: double> at first, and now struct<c0: double, c1: double>",
        Failure(_ => [Some.Batch(1), Some.Batch(1, columns: 2)]),
        StringComparison.Ordinal);

    [Fact]
    public void memory_that_is_not_to_be_had_is_told_as_such() => Assert.StartsWith(
        "System.OutOfMemoryException", Failure(_ => [Some.Batch(new string('x', int.MaxValue).Length)]), StringComparison.Ordinal);

    [Fact]
    public void a_context_that_is_no_json_is_told()
    {
        var answer = Run(new TaskBytes().Header("f", context: "{"), batches => batches);
        Assert.Equal(Mark.Exception, answer.ReadInt());
        Assert.Contains("context", answer.ReadString(), StringComparison.Ordinal);
    }

    private static string Failure(Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function)
    {
        var answer = Run(new TaskBytes().Header("f").Batches(Some.Batch(2), times: 3).End(), function);
        if (answer.ReadInt() == Mark.ArrowStream)
        {
            using var reader = new ArrowStreamReader(answer.Stream, leaveOpen: true);
            while (reader.ReadNextRecordBatch() is not null) { }
            Assert.Equal(Mark.Exception, answer.ReadInt());
        }

        return answer.ReadString();
    }

    private static WireReader Run(TaskBytes task, Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, TextWriter? log = null, LogCapture? capture = null)
    {
        var answer = new MemoryStream();
        var loader = new NamedFunctions { ["f"] = new BatchFunction(function) };
        new TaskLoop(new(new MemoryStream(task.ToArray())), new(answer), Some.Host(loader, log, capture: capture)).Run();
        answer.Position = 0;
        return new(answer);
    }
}
