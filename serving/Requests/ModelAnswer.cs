namespace Reelhouse.Serving.Requests;

/// <summary>The model that scores, and what it has to be given.</summary>
internal sealed record ModelAnswer(string Model, int Version, string Alias, string? Sha256, IReadOnlyList<FeatureAnswer> Features);
