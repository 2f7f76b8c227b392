namespace Reelhouse.Trees.Importing;

/// <summary>
/// The nodes of one tree in the order that <see cref="Ensembles.Tree"/> wants: splits and leaves numbered apart, each in pre-order.
/// Nodes that hang on no split have no place.
/// </summary>
internal sealed class NodeOrder
{
    private readonly int[] _places;

    private NodeOrder(int[] splits, int[] leaves, int[] places) => (Splits, Leaves, _places) = (splits, leaves, places);

    /// <summary>The file's number of each split.</summary>
    public int[] Splits { get; }

    /// <summary>The file's number of each leaf.</summary>
    public int[] Leaves { get; }

    /// <summary>A node as a child: a split's number, or the complement of a leaf's.</summary>
    public int Place(int node) => _places[node];

    /// <summary>Walks from the root. A node whose left child is negative is a leaf; messages begin with the tree's name.</summary>
    public static NodeOrder Of(string tree, int root, ReadOnlySpan<int> lefts, ReadOnlySpan<int> rights)
    {
        var isReached = new bool[lefts.Length];
        var places = new int[lefts.Length];
        List<int> splits = [], leaves = [];
        var open = new Stack<int>();
        Reach(root, root);
        while (open.TryPop(out var node))
        {
            if (lefts[node] < 0)
            {
                places[node] = ~leaves.Count;
                leaves.Add(node);
                continue;
            }

            places[node] = splits.Count;
            splits.Add(node);
            Reach(node, rights[node]);
            Reach(node, lefts[node]);
        }

        return new([.. splits], [.. leaves], places);

        void Reach(int parent, int node)
        {
            if ((uint)node >= (uint)isReached.Length)
            {
                throw new ModelException($"{tree}, node {parent}: it names node {node} as its child; the tree has {isReached.Length} nodes");
            }

            if (isReached[node]) throw new ModelException($"{tree}, node {node}: it has two parents, or is its own ancestor");
            isReached[node] = true;
            open.Push(node);
        }
    }
}
