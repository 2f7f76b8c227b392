namespace Reelhouse.Trees.Ensembles;

/// <summary>A leaf with a linear model: constant + Σ coefficient × feature, or the leaf's plain value where one of the features is NaN.</summary>
internal sealed record LinearLeaf(double Constant, int[] Features, double[] Coefficients);
