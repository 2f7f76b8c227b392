namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The nodes of all trees: each tree lies in one piece and begins with its root. Weights are those of leaves, in the order of the nodes.</summary>
internal sealed record NodeTable(Node[] Nodes, int[] Roots, LeafWeight[] Weights)
{
    /// <summary>The nodes of a tree begin at its root and end before the next one's.</summary>
    public int End(int tree) => tree + 1 < Roots.Length ? Roots[tree + 1] : Nodes.Length;
}
