namespace Reelhouse.Spark;

/// <summary>The server no longer has this session: it was restarted, or the session expired or was released. Its temporary views and settings are gone; build a new session.</summary>
public sealed class SessionChangedException : SparkConnectException
{
    /// <summary>Creates an exception with a message and, where there is one, its cause.</summary>
    public SessionChangedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
