namespace Reelhouse.Segments.Clusters;

/// <summary>A cluster in words.</summary>
/// <param name="Number">The model's number.</param>
/// <param name="Name">What sets its subscribers apart most; no other cluster's name.</param>
/// <param name="Explanation">All that sets them apart, with numbers.</param>
public sealed record NamedCluster(int Number, string Name, string Explanation);
