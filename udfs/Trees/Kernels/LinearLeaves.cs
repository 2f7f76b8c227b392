using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Kernels;

/// <summary>Leaves that hold a linear model of the row's values.</summary>
internal static unsafe class LinearLeaves
{
    /// <summary>Adds what each row's leaf says to its sum. Features are numbered among those that linear leaves ask for.</summary>
    public static void Add(CompiledEnsemble model, CompiledTree tree, Scratch scratch, double* sums, int rows)
    {
        var values = scratch.LinearValues(model.LinearFeatures.Length).Pointer;
        var plain = model.Leaves.Pointer + tree.FirstLeaf;
        for (var row = 0; row < rows; row++)
        {
            var leaf = scratch.Leaves.Pointer[row];
            sums[row] += Value(tree.LinearLeaves![leaf], values + row, plain[leaf]);
        }
    }

    private static double Value(LinearLeaf leaf, double* values, double ifMissing)
    {
        var sum = leaf.Constant;
        for (var i = 0; i < leaf.Features.Length; i++)
        {
            var value = values[leaf.Features[i] * CompiledEnsemble.BlockRows];
            if (double.IsNaN(value)) return ifMissing;
            sum += leaf.Coefficients[i] * value;
        }

        return sum;
    }
}
