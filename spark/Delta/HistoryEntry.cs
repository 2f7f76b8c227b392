namespace Reelhouse.Spark.Delta;

/// <summary>One commit of a Delta table. See https://docs.delta.io/latest/delta-utility.html#history-schema.</summary>
/// <param name="Version">The version that it made.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Operation">What was done, such as <c>WRITE</c> or <c>MERGE</c>.</param>
/// <param name="OperationParameters">With which settings.</param>
/// <param name="OperationMetrics">To how many rows and files.</param>
/// <param name="ReadVersion">The version that it read; null for the first.</param>
/// <param name="IsolationLevel">How it is kept apart from others that write.</param>
/// <param name="IsBlindAppend">Whether it only added rows, without reading the table.</param>
/// <param name="UserMetadata">What the writer said of it, by the option or setting <c>userMetadata</c>.</param>
/// <param name="UserName">Who did it, where that is known.</param>
/// <param name="EngineInfo">The versions of Spark and Delta.</param>
public sealed record HistoryEntry(
    long Version,
    DateTimeOffset Timestamp,
    string Operation,
    IReadOnlyDictionary<string, string?>? OperationParameters,
    IReadOnlyDictionary<string, string?>? OperationMetrics,
    long? ReadVersion,
    string? IsolationLevel,
    bool? IsBlindAppend,
    string? UserMetadata,
    string? UserName,
    string? EngineInfo);
