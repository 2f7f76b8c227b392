using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Reelhouse.Spark.Worker.Logging;

/// <summary>Writes a line for each entry, in the shape of the executor's own log, among whose lines it comes to stand.</summary>
/// <param name="write">Writes a line to the standard error or output, which Spark copies into the executor's log.</param>
/// <param name="time">The clock for the lines.</param>
/// <param name="source">Who speaks: the worker, or a function in which task.</param>
/// <param name="least">The least level that is written.</param>
internal sealed class LineLogger(Action<string> write, TimeProvider time, string source = "reelhouse-worker", LogLevel least = LogLevel.Information) : ILogger
{
    public LineLogger For(string task) => new(write, time, $"{source} {task}", least);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var at = time.GetLocalNow().ToString("yy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture);
        var end = exception is null ? "" : $"{Environment.NewLine}{exception}";
        write($"{at} {Level(logLevel)} {source}: {formatter(state, exception)}{end}");
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "TRACE",
        LogLevel.Debug => "DEBUG",
        LogLevel.Information => "INFO",
        LogLevel.Warning => "WARN",
        _ => "ERROR",
    };
}
