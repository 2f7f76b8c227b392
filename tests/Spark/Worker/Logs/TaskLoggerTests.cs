using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Tests.Worker.Logs;

/// <summary>What a task logs, as the lines that the executor reads.</summary>
public sealed class TaskLoggerTests
{
    private readonly StringBuilder _output = new();
    private readonly LogCapture _capture;

    public TaskLoggerTests() => _capture = new(TextWriter.Synchronized(new StringWriter(_output)));

    [Fact]
    public void an_entry_is_one_line_of_ascii_with_its_task()
    {
        using (var log = Logger()) log.LogWarning("{Count} rows\nare \"odd\" ✓", 5);

        var (writer, entry) = Entry(Marked()[0]);
        Assert.Equal($"{Environment.ProcessId}-42", writer);
        Assert.Equal(("WARNING", "root", "5 rows\nare \"odd\" ✓"), (Text(entry, "level"), Text(entry, "logger"), Text(entry, "msg")));
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, entry.GetProperty("ts").GetDateTimeOffset().UtcDateTime, TimeSpan.FromMinutes(1));
        var context = entry.GetProperty("context");
        Assert.Equal(
            ("3", "7", "1", "42", "5"),
            (Text(context, "stage_id"), Text(context, "partition_id"), Text(context, "attempt_number"), Text(context, "task_attempt_id"), Text(context, "Count")));
        Assert.False(context.TryGetProperty("{OriginalFormat}", out _));
        Assert.True(Marked()[0].All(char.IsAscii));
    }

    [Fact]
    public void an_exception_has_its_type_its_message_its_causes_and_where_it_was_thrown()
    {
        using (var log = Logger()) log.LogError(Thrown(), "It failed");

        var exception = Entry(Marked()[0]).Entry.GetProperty("exception");
        Assert.Equal("System.InvalidOperationException", Text(exception, "class"));
        Assert.Matches(@"^outer\r?\n ---> System.ArithmeticException: inner$", Text(exception, "msg"));
        var frame = exception.GetProperty("stacktrace")[0];
        Assert.Equal((typeof(TaskLoggerTests).FullName, nameof(Thrown)), (Text(frame, "class"), Text(frame, "method")));
        Assert.EndsWith("TaskLoggerTests.cs", Text(frame, "file"), StringComparison.Ordinal);
        Assert.True(int.Parse(Text(frame, "line")!, System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public void each_entry_stands_in_the_executors_log_too()
    {
        using (var log = Logger())
        {
            log.LogDebug("quiet");
            log.Print(StandardStream.Output, "loud\n");
        }

        var plain = Lines().Where(line => !IsMarked(line)).ToList();
        Assert.Matches("DEBUG reelhouse-worker a task: quiet$", plain[0]);
        Assert.Equal("loud", Assert.Single(plain[1..]));
    }

    [Fact]
    public void what_is_printed_is_an_entry_for_each_line_that_is_not_blank()
    {
        using (var log = Logger())
        {
            log.Print(StandardStream.Output, "a");
            log.Print(StandardStream.Error, "oh\r\n");
            log.Print(StandardStream.Output, "b\n\n \nc");
        }

        Assert.Equal(
            [("stderr", "ERROR", "oh"), ("stdout", "INFO", "ab"), ("stdout", "INFO", "c")],
            Marked()[..^1].Select(line => Entry(line).Entry).Select(entry => (Text(entry, "logger"), Text(entry, "level"), Text(entry, "msg"))));
    }

    [Fact]
    public void the_end_is_told_of_tasks_that_logged_and_of_no_others()
    {
        Logger().Dispose();
        Assert.Empty(Lines());

        using (var log = Logger()) log.LogInformation("something");
        Assert.Equal($"PYTHON_WORKER_LOGGING:{Environment.ProcessId}-42:", Lines()[^1]);
    }

    [Fact]
    public void a_plain_line_is_never_taken_for_an_entry()
    {
        using (var log = Logger()) log.LogInformation("PYTHON_WORKER_LOGGING:1:{Entry}", "{}");

        Assert.Equal("PYTHON_WORKER_LOGGING:1:{}", Text(Entry(Marked()[0]).Entry, "msg"));
        Assert.Equal(2, Marked().Count);
    }

    [Fact]
    public void entries_of_many_tasks_do_not_mix()
    {
        Parallel.For(0, 8, task =>
        {
            using var log = Logger(task);
            for (var row = 0; row < 200; row++) log.LogInformation("{Task} {Text}", task, new string('x', 5000));
        });

        var entries = Marked().Where(line => !line.EndsWith(':')).Select(Entry).ToList();
        Assert.Equal(1600, entries.Count);
        Assert.All(entries, each => Assert.Equal(each.Writer, $"{Environment.ProcessId}-{Text(each.Entry.GetProperty("context"), "Task")}"));
    }

    private static bool IsMarked(string line) => line.StartsWith("PYTHON_WORKER_LOGGING:", StringComparison.Ordinal);

    private static (string Writer, JsonElement Entry) Entry(string line)
    {
        var parts = line.Split(':', 3);
        return (parts[1], JsonElement.Parse(parts[2]));
    }

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("outer", new ArithmeticException("inner"));
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    private TaskLogger Logger(long task = 42) =>
        new(_capture, new LineLogger(_capture.WritePlain, TimeProvider.System, least: LogLevel.Trace).For("a task"), new SentContext(3, 7, 1, task, null), TimeProvider.System);

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private List<string> Marked() => [.. Lines().Where(IsMarked)];
}
