using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Compiling;

/// <summary>An ensemble in the form that kernels run over whole blocks of rows.</summary>
internal sealed class CompiledEnsemble
{
    /// <summary>Rows in a block: their codes stay in the first-level cache (of 32 kB, where it is smallest) while all trees pass over them.</summary>
    public const int BlockRows = 512;

    /// <summary>A leaf's number is a byte in the frontier pass.</summary>
    private const int FrontierLeaves = 256;

    /// <summary>Leaf tables are read by pairs of vectors of eight doubles.</summary>
    private const int LeafTableUnit = 16;

    /// <summary>So many leaves may be read from where a tree's begin, however few it has.</summary>
    private const int ReadableLeaves = 64;

    public CompiledEnsemble(Ensemble ensemble)
    {
        Columns = new(ensemble);
        BaseScores = ensemble.BaseScores;
        HasSingleInputs = ensemble.HasSingleInputs;
        LinearFeatures = [.. ensemble.Trees.SelectMany(tree => tree.LinearLeaves ?? []).SelectMany(leaf => leaf.Features).Distinct().Order()];
        var frontier = new List<FrontierNode>();
        var walk = new List<WalkNode>();
        var leaves = new List<double>();
        var subtrees = new SubtreeTables();
        Trees = Array.ConvertAll(ensemble.Trees, tree => Compile(tree, frontier, walk, subtrees, leaves));
        UsedFeatures = [.. Columns.Features.Select(feature => feature.Feature).Union(LinearFeatures)];
        FrontierNodes = new(frontier.ToArray());
        (Subtrees, SubtreeSplits, SubtreeExits) = (subtrees.Subtrees(), subtrees.Splits(), subtrees.Tables());
        WalkNodes = new(walk.ToArray());
        Leaves = new([.. leaves, .. new double[ReadableLeaves]]);
    }

    public VirtualColumns Columns { get; }

    public CompiledTree[] Trees { get; }

    /// <summary>The features that a split or a linear leaf asks for.</summary>
    public int[] UsedFeatures { get; }

    public double[] BaseScores { get; }

    public bool HasSingleInputs { get; }

    /// <summary>The features that linear leaves ask for. In compiled trees these name them by their place here.</summary>
    public int[] LinearFeatures { get; }

    public AlignedArray<FrontierNode> FrontierNodes { get; }

    /// <summary>Subtrees, where the processor has a use for them.</summary>
    public AlignedArray<Subtree> Subtrees { get; }

    public AlignedArray<SubtreeSplit> SubtreeSplits { get; }

    /// <summary>The table of each subtree.</summary>
    public AlignedArray<byte> SubtreeExits { get; }

    public AlignedArray<WalkNode> WalkNodes { get; }

    public AlignedArray<double> Leaves { get; }

    private CompiledTree Compile(Tree tree, List<FrontierNode> frontier, List<WalkNode> walk, SubtreeTables subtrees, List<double> leaves)
    {
        var firstLeaf = leaves.Count;
        var isFrontier = tree.Leaves.Length <= FrontierLeaves;
        var firstNode = isFrontier ? frontier.Count : walk.Count;
        int[] order = isFrontier ? AddFrontier(tree, frontier) : AddWalk(tree, walk);
        var (firstSubtree, firstSplit) = (subtrees.SubtreeCount, subtrees.SplitCount);
        if (isFrontier && tree.Splits.Length > 0 && Instructions512.IsSupported) subtrees.Add(tree, order, ColumnOf);
        foreach (var leaf in order) leaves.Add(tree.Leaves[leaf]);
        while (leaves.Count % LeafTableUnit != 0) leaves.Add(0);
        var linear = tree.LinearLeaves is { } models ? Array.ConvertAll(order, leaf => Renumbered(models[leaf])) : null;
        return new(isFrontier, firstNode, tree.Splits.Length, firstSubtree, subtrees.SubtreeCount - firstSubtree, firstSplit, firstLeaf, tree.Leaves.Length, tree.Output, linear);
    }

    private (int ColumnOffset, sbyte Code) ColumnOf(Split split)
    {
        var (column, code) = Columns.Of(split);
        return (column * BlockRows, code);
    }

    private LinearLeaf Renumbered(LinearLeaf leaf) => leaf with { Features = Array.ConvertAll(leaf.Features, feature => Array.BinarySearch(LinearFeatures, feature)) };

    /// <summary>Adds the splits in pre-order, and gives the leaves from left to right.</summary>
    private int[] AddFrontier(Tree tree, List<FrontierNode> nodes)
    {
        var order = new List<int>(tree.Leaves.Length);
        // The first leaf of a right subtree is known once the left one is done: the split, named by its place among the nodes, waits for it.
        var open = new Stack<(int Node, int Waiting)>();
        open.Push((tree.Splits.Length > 0 ? 0 : ~0, -1));
        while (open.TryPop(out var next))
        {
            var first = (byte)order.Count;
            if (next.Waiting >= 0) nodes[next.Waiting] = nodes[next.Waiting].WithFirstRight(first);
            if (next.Node < 0)
            {
                order.Add(~next.Node);
                continue;
            }

            var split = tree.Splits[next.Node];
            var (columnOffset, code) = ColumnOf(split);
            open.Push((split.Right, nodes.Count));
            open.Push((split.Left, -1));
            nodes.Add(new(columnOffset, code, first, 0));
        }

        return [.. order];
    }

    private int[] AddWalk(Tree tree, List<WalkNode> nodes)
    {
        foreach (var split in tree.Splits)
        {
            var (columnOffset, code) = ColumnOf(split);
            nodes.Add(new(columnOffset, code, split.Left, split.Right));
        }

        return [.. Enumerable.Range(0, tree.Leaves.Length)];
    }
}
