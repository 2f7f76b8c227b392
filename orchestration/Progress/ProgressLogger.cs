using Microsoft.Extensions.Logging;

namespace Reelhouse.Orchestration.Progress;

/// <summary>Shows the warnings of a library beside the progress of the run.</summary>
internal sealed class ProgressLogger(IRunProgress progress) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) progress.Warn(formatter(state, exception));
    }
}
