namespace Reelhouse.Trees.Ensembles;

/// <summary>How much of the training data came to each split and to each leaf: LightGBM's counts, XGBoost's sums of Hessians.</summary>
internal sealed record Covers(double[] Splits, double[] Leaves)
{
    /// <summary>That of a child, as splits name it.</summary>
    public double Of(int child) => child >= 0 ? Splits[child] : Leaves[~child];
}
