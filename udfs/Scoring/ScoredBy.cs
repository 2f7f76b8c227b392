namespace Reelhouse.Scoring;

/// <summary>A model that SQL calls by a name.</summary>
/// <param name="ModelFile">The session's file with the model, which its content names.</param>
/// <param name="Model">The file itself, where it goes along in the plan; null where the session has it.</param>
internal sealed record ScoredBy(string ModelFile, byte[]? Model);
