namespace Reelhouse.Trees.Ensembles;

/// <summary>
/// One inner node. A child of 0 or more is a split of the same tree, a negative one the complement of a leaf's number (LightGBM's convention).
/// <paramref name="Set"/> is the number of the ensemble's category set, where the comparison wants one.
/// </summary>
internal readonly record struct Split(int Feature, double Threshold, Decision Decision, int Left, int Right, int Set = 0);
