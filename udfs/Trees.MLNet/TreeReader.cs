using Microsoft.ML.Trainers.FastTree;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.MLNet;

/// <summary>One tree: ML.NET numbers splits and leaves as <see cref="Tree"/> does.</summary>
internal static class TreeReader
{
    /// <summary>Null for a tree without splits, which ML.NET gives no say.</summary>
    public static Tree? Read(RegressionTreeBase tree, string name, double weight)
    {
        if (tree.NumberOfNodes == 0) return null;
        var replacements = MissingValues.Of(tree);
        var splits = new Split[tree.NumberOfNodes];
        for (var node = 0; node < splits.Length; node++)
        {
            if (tree.CategoricalSplitFlags[node])
            {
                throw new ModelException($"{name}, node {node}: it splits by categories, which is not read; train with CategoricalSplit = false (FastTree) or UseCategoricalSplit = false (LightGBM)");
            }

            var threshold = tree.NumericalSplitThresholds[node];
            splits[node] = new(
                tree.NumericalSplitFeatureIndexes[node],
                threshold,
                new(Comparison.LessOrEqual, Missing.NaN, replacements is not null && replacements[node] <= threshold),
                tree.LeftChild[node],
                tree.RightChild[node]);
        }

        return new() { Splits = splits, Leaves = [.. tree.LeafValues.Select(value => value * weight)] };
    }
}
