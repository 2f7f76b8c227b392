namespace Reelhouse.Trees.Ensembles;

/// <summary>
/// What must hold of every ensemble, whoever read it: afterwards nothing that scores it can index out of bounds or loop. What is wrong is named by tree and node.
/// </summary>
internal static class EnsembleChecks
{
    public static Ensemble Checked(this Ensemble ensemble)
    {
        if (ensemble.OutputCount < 1) throw new ModelException($"the model has {ensemble.OutputCount} outputs; it needs at least one");
        if (ensemble.BaseScores.Length != ensemble.OutputCount)
        {
            throw new ModelException($"the model has {ensemble.BaseScores.Length} base scores for {ensemble.OutputCount} outputs");
        }

        if (ensemble.BaseScores.Append(ensemble.Transform.Slope).Append(ensemble.Transform.Offset).Any(number => !double.IsFinite(number)))
        {
            throw new ModelException("a base score, or a number of the transform, is not finite");
        }

        if (!(Math.Abs(ensemble.Divisor) is > 0 and < double.PositiveInfinity)) throw new ModelException($"scores cannot be divided by {ensemble.Divisor}");
        for (var tree = 0; tree < ensemble.Trees.Length; tree++) Check(ensemble, ensemble.Trees[tree], tree);
        return ensemble;
    }

    private static void Check(Ensemble ensemble, Tree tree, int number)
    {
        if (tree.Leaves.Length != tree.Splits.Length + 1)
        {
            throw new ModelException($"tree {number}: {tree.Splits.Length} splits need {tree.Splits.Length + 1} leaves; it has {tree.Leaves.Length}");
        }

        if ((uint)tree.Output >= (uint)ensemble.OutputCount)
        {
            throw new ModelException($"tree {number}: it adds to output {tree.Output}; the model has {ensemble.OutputCount}");
        }

        var leaf = Array.FindIndex(tree.Leaves, double.IsNaN);
        if (leaf >= 0) throw new ModelException($"tree {number}, leaf {leaf}: its value is not a number");
        for (var split = 0; split < tree.Splits.Length; split++) Check(ensemble, tree.Splits[split], number, split);
        CheckShape(tree, number);
        CheckCovers(tree, number);
        CheckLinearLeaves(ensemble, tree, number);
    }

    private static void Check(Ensemble ensemble, Split split, int tree, int number)
    {
        if ((uint)split.Feature >= (uint)ensemble.Features.Length)
        {
            throw new ModelException($"tree {tree}, split {number}: it asks for feature {split.Feature}; the model has {ensemble.Features.Length}");
        }

        if (double.IsNaN(split.Threshold)) throw new ModelException($"tree {tree}, split {number}: its threshold is not a number");
        if (split.Decision.Comparison is Comparison.Category && (uint)split.Set >= (uint)ensemble.Sets.Length)
        {
            throw new ModelException($"tree {tree}, split {number}: it asks for category set {split.Set}; the model has {ensemble.Sets.Length}");
        }
    }

    /// <summary>Each split but the root and each leaf has one parent, and all hang together: with the numbers of both, that makes a tree.</summary>
    private static void CheckShape(Tree tree, int number)
    {
        var isReached = new bool[tree.Splits.Length + tree.Leaves.Length];
        var open = new Stack<int>();
        open.Push(tree.Splits.Length > 0 ? 0 : ~0);
        var count = 0;
        while (open.TryPop(out var node))
        {
            if (node >= 0 ? node >= tree.Splits.Length : ~node >= tree.Leaves.Length)
            {
                throw new ModelException($"tree {number}: a split names {Name(node)} as its child; there is no such {(node >= 0 ? "split" : "leaf")}");
            }

            var slot = node >= 0 ? node : tree.Splits.Length + ~node;
            if (isReached[slot]) throw new ModelException($"tree {number}: {Name(node)} has two parents, or is its own ancestor");
            isReached[slot] = true;
            count++;
            if (node < 0) continue;
            open.Push(tree.Splits[node].Right);
            open.Push(tree.Splits[node].Left);
        }

        if (count != isReached.Length) throw new ModelException($"tree {number}: {isReached.Length - count} of its nodes hang on no split");
    }

    private static void CheckCovers(Tree tree, int number)
    {
        if (tree.Covers is not { } covers) return;
        if (covers.Splits.Length != tree.Splits.Length || covers.Leaves.Length != tree.Leaves.Length)
        {
            throw new ModelException($"tree {number}: {covers.Splits.Length} and {covers.Leaves.Length} weights for {tree.Splits.Length} splits and {tree.Leaves.Length} leaves");
        }

        if (covers.Splits.Concat(covers.Leaves).Any(cover => !(cover is >= 0 and < double.PositiveInfinity)))
        {
            throw new ModelException($"tree {number}: the weight of a node is negative or not a number");
        }
    }

    private static void CheckLinearLeaves(Ensemble ensemble, Tree tree, int number)
    {
        if (tree.LinearLeaves is not { } leaves) return;
        if (ensemble.HasSingleInputs) throw new ModelException($"tree {number}: linear leaves read features as doubles, but the model rounds them to floats");
        if (leaves.Length != tree.Leaves.Length) throw new ModelException($"tree {number}: {leaves.Length} linear models for {tree.Leaves.Length} leaves");
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (leaves[leaf].Features.Length != leaves[leaf].Coefficients.Length)
            {
                throw new ModelException($"tree {number}, leaf {leaf}: {leaves[leaf].Coefficients.Length} coefficients for {leaves[leaf].Features.Length} features");
            }

            foreach (var feature in leaves[leaf].Features)
            {
                if ((uint)feature >= (uint)ensemble.Features.Length)
                {
                    throw new ModelException($"tree {number}, leaf {leaf}: it asks for feature {feature}; the model has {ensemble.Features.Length}");
                }
            }
        }
    }

    private static string Name(int node) => node >= 0 ? $"split {node}" : $"leaf {~node}";
}
