namespace Reelhouse.Spark;

/// <summary>
/// The Spark server refused or failed an operation. <see cref="Exception.InnerException"/> is the server-side cause, where it told one. What a C# function threw comes with its type and
/// message first, and then what Spark says of it.
/// </summary>
/// <remarks>Error classes and SQLSTATEs are listed at https://spark.apache.org/docs/latest/sql-error-conditions.html.</remarks>
public class SparkException : Exception
{
    /// <summary>Creates an exception with a message and, where there is one, its cause.</summary>
    public SparkException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal SparkException(ErrorFacts facts, Exception? innerException)
        : base(FunctionFailure.MessageOf(facts), innerException)
    {
        ErrorClass = facts.ErrorClass;
        SqlState = facts.SqlState;
        MessageParameters = facts.MessageParameters;
        QueryContexts = facts.QueryContexts;
        ServerStackTrace = facts.ServerStackTrace;
        ServerTypes = facts.ServerTypes;
    }

    /// <summary>Spark's name of the error condition, such as <c>TABLE_OR_VIEW_NOT_FOUND</c>; null when the server gave none.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>The five characters of the SQL standard's error code, such as <c>42P01</c>; null when the server gave none.</summary>
    public string? SqlState { get; init; }

    /// <summary>The values that Spark filled into the error condition's message, by their names.</summary>
    public IReadOnlyDictionary<string, string> MessageParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The places in the query that the error is about.</summary>
    public IReadOnlyList<QueryContext> QueryContexts { get; init; } = [];

    /// <summary>The server's Java stack trace, a frame a line; null when the server keeps it to itself.</summary>
    public string? ServerStackTrace { get; init; }

    /// <summary>The Java classes of the server's exception, the most derived first.</summary>
    public IReadOnlyList<string> ServerTypes { get; init; } = [];
}
