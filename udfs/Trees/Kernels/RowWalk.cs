using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores one row by its values, without codes: the quickest way for a few rows, and the plainest.</summary>
internal sealed class RowWalk(Ensemble ensemble)
{
    private readonly RowNode[][] _trees = Array.ConvertAll(ensemble.Trees, tree => Array.ConvertAll(tree.Splits, split => new RowNode(split)));

    /// <summary>The raw scores of a row.</summary>
    public void Score(ReadOnlySpan<double> row, Span<double> scores)
    {
        ensemble.BaseScores.CopyTo(scores);
        for (var number = 0; number < _trees.Length; number++)
        {
            var tree = ensemble.Trees[number];
            var leaf = FindLeaf(_trees[number], row);
            scores[tree.Output] += tree.LinearLeaves is { } linear ? Value(linear[leaf], row, tree.Leaves[leaf]) : tree.Leaves[leaf];
        }
    }

    private int FindLeaf(RowNode[] nodes, ReadOnlySpan<double> row)
    {
        if (nodes.Length == 0) return 0;
        var at = 0;
        do
        {
            ref readonly var node = ref nodes[at];
            var value = row[node.Feature];
            // Of what is compared as it is, only NaN is neither at most the threshold nor above it.
            var isLeft = value <= node.Threshold;
            if (node.Decision.Comparison is not Comparison.LessOrEqual || node.Decision.Missing is Missing.Zero || double.IsNaN(value)) isLeft = Decide(node, value);
            at = isLeft ? node.Left : node.Right;
        }
        while (at >= 0);
        return ~at;
    }

    private bool Decide(in RowNode node, double value)
    {
        if (node.Decision.Comparison is Comparison.Category)
        {
            var category = Category.Of(value);
            return category == Category.NaN ? node.Decision.DefaultLeft : ensemble.Sets[node.Set].Contains(category);
        }

        if (node.Decision.IsMissing(value)) return node.Decision.DefaultLeft;
        if (double.IsNaN(value)) value = 0;
        return node.Decision.Comparison is Comparison.Equal ? value == node.Threshold : value <= node.Threshold;
    }

    private static double Value(LinearLeaf leaf, ReadOnlySpan<double> row, double ifMissing)
    {
        var sum = leaf.Constant;
        for (var i = 0; i < leaf.Features.Length; i++)
        {
            var value = row[leaf.Features[i]];
            if (double.IsNaN(value)) return ifMissing;
            sum += leaf.Coefficients[i] * value;
        }

        return sum;
    }
}
