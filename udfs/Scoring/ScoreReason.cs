namespace Reelhouse.Scoring;

/// <summary>An element of the column of reasons: what a feature adds to, or takes from, a row's raw score.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Contribution">What it adds.</param>
public sealed record ScoreReason(string Feature, double Contribution);
