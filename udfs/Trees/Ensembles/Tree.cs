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

    /// <summary>The most splits on a way from the root to a leaf.</summary>
    public int Depth()
    {
        var (deepest, open) = (0, new Stack<(int Split, int Depth)>());
        if (Splits.Length > 0) open.Push((0, 1));
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            if (Splits[next.Split].Left >= 0) open.Push((Splits[next.Split].Left, next.Depth + 1));
            if (Splits[next.Split].Right >= 0) open.Push((Splits[next.Split].Right, next.Depth + 1));
        }

        return deepest;
    }
}
