namespace Reelhouse.Spark.Engine;

/// <summary>The engine could not be installed or started. The message is one line: what, where, why, and what to do.</summary>
public sealed class EngineException : Exception
{
    /// <summary>An error with its one-line message.</summary>
    public EngineException(string message, Exception? innerException = null)
        : base(message, innerException) => LogTail = [];

    /// <summary>An error of a server, with the last lines of its log.</summary>
    public EngineException(string message, IReadOnlyList<string> logTail)
        : base(message) => LogTail = logTail;

    /// <summary>The last lines of the log of the server or tool that failed; empty when there is none.</summary>
    public IReadOnlyList<string> LogTail { get; }
}
