using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Worker.Logging;

/// <summary>Writes a line for each entry, in the shape of the executor's own log, among whose lines it comes to stand.</summary>
/// <param name="writer">The standard error, which Spark copies into the executor's log.</param>
/// <param name="time">The clock for the lines.</param>
/// <param name="source">Who speaks: the worker, or a function in which task.</param>
internal sealed class LineLogger(TextWriter writer, TimeProvider time, string source = "reelhouse-worker") : ILogger
{
    public LineLogger For(string task) => new(writer, time, $"{source} {task}");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var at = time.GetLocalNow().ToString("yy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture);
        var end = exception is null ? "" : $"{Environment.NewLine}{exception}";
        writer.WriteLine($"{at} {Level(logLevel)} {source}: {formatter(state, exception)}{end}");
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        _ => "ERROR",
    };
}
