namespace Reelhouse.Trees.Ensembles;

/// <summary>One tree: the first split is the root, and a tree without splits is its only leaf.</summary>
internal sealed record Tree
{
    /// <summary>The output that it adds to: 0, or the class.</summary>
    public int Output { get; init; }

    public required Split[] Splits { get; init; }

    public required double[] Leaves { get; init; }

    /// <summary>The weight of the training rows that came to each split, and to each leaf: what explanations are made from.</summary>
    public Covers? Covers { get; init; }

    public LinearLeaf[]? LinearLeaves { get; init; }
}
