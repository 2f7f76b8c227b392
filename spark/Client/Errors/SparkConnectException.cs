namespace Reelhouse.Spark;

/// <summary>The connection to the server failed: it can't be reached, refuses the token, or broke off for good.</summary>
public class SparkConnectException : SparkException
{
    /// <summary>Creates an exception with a message and, where there is one, its cause.</summary>
    public SparkConnectException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
