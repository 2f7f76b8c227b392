using Reelhouse.Spark.Sql;

namespace Reelhouse.Scoring.Delta;

/// <summary>A table's scores.</summary>
/// <param name="Rows">The rows' keys and scores. Nothing is scored before they are asked for.</param>
/// <param name="Path">How the rows come to the model. Rows and scores are the same either way.</param>
/// <param name="Reason">Why not by the direct scan; null where it is.</param>
/// <param name="Version">The version of the table that is scored.</param>
public sealed record TableScores(DataFrame Rows, ScanPath Path, string? Reason, long Version);
