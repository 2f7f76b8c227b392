using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>A task's log that the client is to see: each entry goes to the executor's log, and to the client with what is known of the task.</summary>
/// <param name="capture">Takes both.</param>
/// <param name="plain">Writes the executor's log.</param>
/// <param name="task">Which task it is.</param>
/// <param name="time">The clock for the entries.</param>
internal sealed class TaskLogger(LogCapture capture, LineLogger plain, SentContext task, TimeProvider time) : ILogger, IDisposable
{
    private const string Template = "{OriginalFormat}";

    // The executor files entries by writer and millisecond: tasks that shared a writer could replace one another's.
    private readonly string _writer = $"{Environment.ProcessId}-{task.TaskAttemptId}";
    private readonly Lock _lock = new();
    private readonly Dictionary<StandardStream, StringBuilder> _begun = [];
    private bool _isUsed;
    private bool _isOver;

    /// <summary>That of the task in which this code runs; null outside of one, or where the session did not ask for logs.</summary>
    public static TaskLogger? Current => TaskContext.Current?.Logger as TaskLogger;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        plain.Log(logLevel, eventId, state, exception, formatter);
        Write(logLevel, "root", formatter(state, exception), state as IEnumerable<KeyValuePair<string, object?>>, exception);
    }

    /// <summary>Takes what a function printed: an entry for each line that is not blank.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="text">The text, from anywhere in a line to anywhere in another.</param>
    public void Print(StandardStream stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (!_begun.TryGetValue(stream, out var line)) _begun[stream] = line = new();
            for (int end; (end = text.IndexOf('\n')) >= 0; text = text[(end + 1)..]) WriteLine(stream, line.Append(text[..end]));
            line.Append(text);
        }
    }

    /// <summary>The task is over, and its entries are complete.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (stream, line) in _begun) WriteLine(stream, line);
            _isOver = true;
            if (_isUsed) capture.End(_writer);
        }
    }

    private void WriteLine(StandardStream stream, StringBuilder line)
    {
        var text = line.ToString().TrimEnd('\r');
        line.Clear();
        if (string.IsNullOrWhiteSpace(text)) return;
        capture.WritePlain(text);
        Write(stream.Level, stream.Name, text);
    }

    private void Write(LogLevel level, string logger, string message, IEnumerable<KeyValuePair<string, object?>>? values = null, Exception? exception = null)
    {
        var context = Context();
        foreach (var (name, value) in values ?? [])
            if (name != Template) context[name] = Convert.ToString(value, CultureInfo.InvariantCulture);
        var entry = new LogEntry(time.GetUtcNow().UtcDateTime, Level(level), logger, message, context, exception is null ? null : LoggedException.Of(exception));
        lock (_lock)
        {
            if (_isOver) return; // What a thread that a function left writes later would stand under a writer that nobody ends.
            _isUsed = true;
            capture.Write(_writer, entry);
        }
    }

    private Dictionary<string, string?> Context()
    {
        var context = new Dictionary<string, string?>
        {
            ["stage_id"] = Text(task.StageId),
            ["partition_id"] = Text(task.PartitionId),
            ["attempt_number"] = Text(task.AttemptNumber),
            ["task_attempt_id"] = Text(task.TaskAttemptId),
        };
        if (CallingFunction.Find() is { } function) (context["class_name"], context["func_name"]) = (function.Class, function.Name);
        return context;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARNING",
        LogLevel.Error => "ERROR",
        _ => "CRITICAL",
    };
}
