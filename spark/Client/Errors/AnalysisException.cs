namespace Reelhouse.Spark;

/// <summary>The query can't be run as it stands: it does not parse, or a table, column, function or type in it does not fit.</summary>
public sealed class AnalysisException : SparkException
{
    /// <summary>Creates an exception with a message and, where there is one, its cause.</summary>
    public AnalysisException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal AnalysisException(ErrorFacts facts, Exception? innerException)
        : base(facts, innerException)
    {
    }
}
