namespace Reelhouse.Serving.Requests;

/// <summary>A feature to give.</summary>
internal sealed record FeatureAnswer(string Name, string Description, bool Required);
