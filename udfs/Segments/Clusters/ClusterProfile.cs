namespace Reelhouse.Segments.Clusters;

/// <summary>A cluster by its number at the model, and its middle.</summary>
/// <param name="Number">The model's number, which may be another one when it is fitted again.</param>
/// <param name="Means">The means of <see cref="SegmentFeatures"/>, in their order.</param>
public sealed record ClusterProfile(int Number, IReadOnlyList<double> Means);
