using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Ensembles;

/// <summary>Counts how many rows come to each split and to each leaf of a tree, by walking it as its splits say.</summary>
internal static class RowCounts
{
    /// <param name="ensemble">The tree's ensemble.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="columns">All rows of the first feature, then of the second.</param>
    /// <param name="rows">How many rows there are.</param>
    public static Covers Of(Ensemble ensemble, Tree tree, ReadOnlySpan<float> columns, int rows)
    {
        var (splits, leaves) = (new double[tree.Splits.Length], new double[tree.Leaves.Length]);
        for (var row = 0; row < rows; row++)
        {
            var node = tree.Splits.Length == 0 ? ~0 : 0;
            while (node >= 0)
            {
                splits[node]++;
                var split = tree.Splits[node];
                node = GoesLeft(ensemble, split, columns[(split.Feature * rows) + row]) ? split.Left : split.Right;
            }

            leaves[~node]++;
        }

        return new(splits, leaves);
    }

    private static bool GoesLeft(Ensemble ensemble, Split split, double value)
    {
        if (split.Decision.IsMissing(value)) return split.Decision.DefaultLeft;
        return split.Decision.Comparison switch
        {
            Comparison.LessOrEqual => (double.IsNaN(value) ? 0 : value) <= split.Threshold,
            Comparison.Equal => (double.IsNaN(value) ? 0 : value).Equals(split.Threshold),
            _ => ensemble.Sets[split.Set].Contains(Category.Of(value)),
        };
    }
}
