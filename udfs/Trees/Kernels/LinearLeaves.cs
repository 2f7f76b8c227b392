using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Leaves that hold a linear model of the row's values.</summary>
internal static unsafe class LinearLeaves
{
    /// <summary>Adds what each row's leaf says to its sum. Features are numbered among those that linear leaves ask for.</summary>
    public static void Add(CompiledEnsemble model, CompiledTree tree, Scratch scratch, double* sums, int rows)
    {
        var values = scratch.LinearValues(model.LinearFeatures.Length).Span;
        var plain = model.Leaves.Pointer + tree.FirstLeaf;
        for (var row = 0; row < rows; row++)
        {
            var leaf = scratch.Leaves.Pointer[row];
            sums[row] += tree.LinearLeaves![leaf].Value(values[row..], CompiledEnsemble.BlockRows, plain[leaf]);
        }
    }
}
