using System.Runtime.Intrinsics;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Explaining;

/// <summary>Works out what each feature adds to the raw scores of blocks of rows.</summary>
internal sealed class Explainer
{
    private readonly CompiledEnsemble _model;
    private readonly ExplainedTree[] _trees;
    private readonly double[] _expected;
    private readonly int _features;

    public Explainer(Ensemble ensemble, CompiledEnsemble model)
    {
        if (ensemble.Trees.Any(tree => tree.LinearLeaves is not null)) throw new InvalidOperationException("what features add to linear leaves is not defined; LightGBM does not say it either");
        if (ensemble.Trees.Any(tree => tree.Covers is null && tree.Splits.Length > 0))
        {
            throw new InvalidOperationException($"the model ({ensemble.Source}) does not say how much training data came to each of its splits, and without that no contributions can be worked out");
        }

        _model = model;
        _features = ensemble.Features.Length;
        _trees = Array.ConvertAll(ensemble.Trees, tree => new ExplainedTree(tree, model.Columns));
        _expected = [.. ensemble.BaseScores];
        foreach (var tree in _trees) _expected[tree.Output] += tree.Expected;
    }

    /// <summary>Columns of contributions that a row has: for each output one for each feature, and the expected score.</summary>
    public int Columns => _expected.Length * (_features + 1);

    /// <summary>Explains one block.</summary>
    /// <returns>The columns one after the other, a block of rows each.</returns>
    public AlignedArray<double> Explain<TSource>(TSource source, int start, int rows, Scratch scratch)
        where TSource : IColumnSource, allows ref struct
    {
        if (Instructions512.IsSupported) return Explain<Instructions512, DoubleLanes512, Vector512<double>, TSource>(source, start, rows, scratch);
        if (Instructions256.IsSupported) return Explain<Instructions256, DoubleLanes256, Vector256<double>, TSource>(source, start, rows, scratch);
        return Explain<Instructions128, DoubleLanes128, Vector128<double>, TSource>(source, start, rows, scratch);
    }

    /// <summary>The same by instructions of one's choice.</summary>
    public unsafe AlignedArray<double> Explain<TInstructions, TLanes, TVector, TSource>(TSource source, int start, int rows, Scratch scratch)
        where TInstructions : struct, IInstructions
        where TLanes : struct, IDoubleLanes<TVector>
        where TVector : struct
        where TSource : IColumnSource, allows ref struct
    {
        Quantiser<TInstructions>.Quantise(_model, source, start, rows, scratch);
        var values = scratch.Contributions(Columns);
        for (var output = 0; output < _expected.Length; output++)
        {
            var ofOutput = values.Span.Slice(output * (_features + 1) * CompiledEnsemble.BlockRows, (_features + 1) * CompiledEnsemble.BlockRows);
            ofOutput[..^CompiledEnsemble.BlockRows].Clear();
            ofOutput[^CompiledEnsemble.BlockRows..].Fill(_expected[output]);
        }

        var codes = scratch.Codes(_model.Columns.Count).Pointer;
        foreach (var tree in _trees)
        {
            var work = scratch.Work(ShapleyPass<TLanes, TVector>.WorkSpace(tree)).Pointer;
            var target = values.Pointer + (tree.Output * (_features + 1) * CompiledEnsemble.BlockRows);
            for (var row = 0; row < rows; row += TLanes.Count) ShapleyPass<TLanes, TVector>.Add(tree, codes + row, work, target + row);
        }

        GC.KeepAlive(this);
        return values;
    }
}
