namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>What an executor has to know to read and score files; it goes along with the function.</summary>
/// <param name="Scoring">The model, and what comes out.</param>
/// <param name="Location">The table's folder.</param>
/// <param name="Library">The session's files with Parquet's native library, by processor.</param>
/// <param name="Columns">What is read.</param>
/// <param name="Keys">Which of the columns go along.</param>
/// <param name="Features">Which of the columns the model wants.</param>
internal sealed record ScanTask(ScoringTask Scoring, string Location, IReadOnlyDictionary<string, string> Library, ScanColumn[] Columns, int[] Keys, int[] Features);
