using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores rows one at a time: by masks where the trees are small enough and the processor has the vectors, else by walking.</summary>
internal sealed class RowScorer(Ensemble ensemble, CompiledEnsemble model)
{
    private readonly MaskTrees? _masks = MaskPass.IsSupported ? MaskTrees.Of(model) : null;
    private readonly Lazy<RowWalk> _walk = new(() => new(ensemble));

    /// <summary>The raw scores of a row.</summary>
    /// <param name="row">A value for each feature.</param>
    /// <param name="scores">Receives a score for each output.</param>
    public void Score(ReadOnlySpan<double> row, Span<double> scores)
    {
        if (_masks is null) Walk(row, scores);
        else AddMasks(_masks, row, scores);
    }

    /// <summary>The same by walking.</summary>
    public void Walk(ReadOnlySpan<double> row, Span<double> scores) => _walk.Value.Score(row, Scratch.OfThread.Virtuals(_walk.Value.Values), scores);

    private unsafe void AddMasks(MaskTrees masks, ReadOnlySpan<double> row, Span<double> scores)
    {
        var codes = Scratch.OfThread.RowCodes.Pointer;
        RowCodes.Fill(model, row, codes);
        model.BaseScores.CopyTo(scores);
        MaskPass.Add(model, masks, codes, scores);
        GC.KeepAlive(this);
    }
}
