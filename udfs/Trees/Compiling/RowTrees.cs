using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// An ensemble in the form that single rows walk down: splits compare virtual values (one for each way of deciding by a feature) that are minus infinity where a row goes left whatever the threshold,
/// and NaN where it goes right.
/// </summary>
internal sealed class RowTrees
{
    /// <summary>The virtual value that sends every row left: that of leaves.</summary>
    public const int LeftColumn = 0;

    public RowTrees(Ensemble ensemble)
    {
        Keys = [.. ensemble.Trees.SelectMany(tree => tree.Splits).Select(split => ColumnKey.Of(split)).Distinct()];
        var columns = Keys.Index().ToDictionary(key => key.Item, key => key.Index + 1);
        var nodes = new List<RowNode>();
        var leaves = new List<int>();
        Roots = Array.ConvertAll(ensemble.Trees, tree => Add(tree, columns, nodes, leaves));
        Nodes = new(nodes.ToArray());
        Leaves = [.. leaves];
    }

    /// <summary>What the virtual values are of, from the one after <see cref="LeftColumn"/> on.</summary>
    public ColumnKey[] Keys { get; }

    public int[] Roots { get; }

    public AlignedArray<RowNode> Nodes { get; }

    /// <summary>The number within its tree of the leaf that a node is.</summary>
    public int[] Leaves { get; }

    /// <summary>Breadth first, so that brothers lie side by side.</summary>
    private static int Add(Tree tree, Dictionary<ColumnKey, int> columns, List<RowNode> nodes, List<int> leaves)
    {
        var root = nodes.Count;
        var open = new Queue<int>();
        open.Enqueue(tree.Splits.Length > 0 ? 0 : ~0);
        while (open.TryDequeue(out var node))
        {
            leaves.Add(node < 0 ? ~node : -1);
            if (node < 0)
            {
                nodes.Add(new(tree.Leaves[~node], LeftColumn, nodes.Count));
                continue;
            }

            var split = tree.Splits[node];
            // Those that wait come first; a value that is of a set or equal is minus infinity, and stays below any threshold.
            nodes.Add(new(split.Decision.Comparison is Comparison.LessOrEqual ? split.Threshold : 0, columns[ColumnKey.Of(split)], nodes.Count + open.Count + 1));
            open.Enqueue(split.Left);
            open.Enqueue(split.Right);
        }

        return root;
    }
}
