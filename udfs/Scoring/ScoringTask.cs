using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>What an executor has to know to score a partition; it goes along with the function.</summary>
/// <param name="ModelFile">The session's file with the model, which its content names.</param>
/// <param name="Keys">How many of the columns, which come first, go along.</param>
/// <param name="Kind">Which numbers.</param>
/// <param name="Reasons">How many reasons a row has.</param>
/// <param name="Model">The file itself, for streams: Spark 4.2 runs them outside of the session, where its files are not found.</param>
internal sealed record ScoringTask(string ModelFile, int Keys, ScoreKind Kind, int Reasons, byte[]? Model = null);
