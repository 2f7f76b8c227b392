using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores blocks of rows: values to codes, then tree after tree over the block, so that sums are added in the order of the trees.</summary>
internal static unsafe class BlockScorer<TInstructions>
    where TInstructions : struct, IInstructions
{
    public static void Score<TSource>(CompiledEnsemble model, TSource source, int rows, Span<double> scores)
        where TSource : IColumnSource, allows ref struct
    {
        var scratch = Scratch.OfThread;
        var sums = scratch.Sums(model.BaseScores.Length);
        for (var start = 0; start < rows; start += CompiledEnsemble.BlockRows)
        {
            var count = Math.Min(CompiledEnsemble.BlockRows, rows - start);
            Quantiser<TInstructions>.Quantise(model, source, start, count, scratch);
            if (model.LinearFeatures.Length > 0) ReadLinearFeatures(model, source, start, count, scratch);
            for (var output = 0; output < model.BaseScores.Length; output++)
            {
                sums.Span.Slice(output * CompiledEnsemble.BlockRows, CompiledEnsemble.BlockRows).Fill(model.BaseScores[output]);
            }

            foreach (var tree in model.Trees) Add(model, tree, count, scratch, sums.Pointer + (tree.Output * CompiledEnsemble.BlockRows));
            for (var output = 0; output < model.BaseScores.Length; output++)
            {
                sums.Span.Slice(output * CompiledEnsemble.BlockRows, count).CopyTo(scores[((output * rows) + start)..]);
            }
        }

        GC.KeepAlive(model);
    }

    private static void Add(CompiledEnsemble model, CompiledTree tree, int rows, Scratch scratch, double* sums)
    {
        var codes = (byte*)scratch.Codes(model.Columns.Count).Pointer;
        var leaves = model.Leaves.Pointer + tree.FirstLeaf;
        if (tree.LinearLeaves is not null)
        {
            FindLeaves(model, tree, codes, rows, scratch);
            LinearLeaves.Add(model, tree, scratch, sums, rows);
        }
        else if (tree.IsFrontier)
        {
            TInstructions.FindLeaves(model, tree, codes, scratch.ByteLeaves.Pointer, rows);
            TInstructions.AddLeaves(leaves, tree.LeafCount, scratch.ByteLeaves.Pointer, sums, rows);
        }
        else
        {
            CodeWalk.FindLeaves(model.WalkNodes.Pointer + tree.FirstNode, codes, scratch.Leaves.Pointer, rows);
            for (var row = 0; row < rows; row++) sums[row] += leaves[scratch.Leaves.Pointer[row]];
        }
    }

    private static void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, int rows, Scratch scratch)
    {
        if (!tree.IsFrontier)
        {
            CodeWalk.FindLeaves(model.WalkNodes.Pointer + tree.FirstNode, codes, scratch.Leaves.Pointer, rows);
            return;
        }

        TInstructions.FindLeaves(model, tree, codes, scratch.ByteLeaves.Pointer, rows);
        for (var row = 0; row < rows; row++) scratch.Leaves.Pointer[row] = scratch.ByteLeaves.Pointer[row];
    }

    private static void ReadLinearFeatures<TSource>(CompiledEnsemble model, TSource source, int start, int count, Scratch scratch)
        where TSource : IColumnSource, allows ref struct
    {
        var values = scratch.LinearValues(model.LinearFeatures.Length).Span;
        for (var i = 0; i < model.LinearFeatures.Length; i++)
        {
            source.Read(model.LinearFeatures[i], start, count, scratch.Values);
            scratch.Values.CopyTo(values.Slice(i * CompiledEnsemble.BlockRows, count));
        }
    }
}
