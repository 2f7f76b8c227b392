namespace Reelhouse.Spark;

/// <summary>What a server told about one error.</summary>
internal sealed record ErrorFacts(string Message)
{
    private const string AnalysisType = "org.apache.spark.sql.AnalysisException";

    public string? ErrorClass { get; init; }

    public string? SqlState { get; init; }

    public IReadOnlyDictionary<string, string> MessageParameters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<QueryContext> QueryContexts { get; init; } = [];

    public string? ServerStackTrace { get; init; }

    public IReadOnlyList<string> ServerTypes { get; init; } = [];

    public SparkException ToException(Exception? cause) =>
        ServerTypes.Contains(AnalysisType) ? new AnalysisException(this, cause) : new SparkException(this, cause);
}
