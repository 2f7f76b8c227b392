using Apache.Arrow;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Explaining;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees;

public sealed partial class TreeModel
{
    /// <summary>The features that move each row's raw score most, and by how much: those of the largest contributions (see <see cref="Explain(ReadOnlySpan{float}, Span{double})"/>), whatever their sign, the largest first.</summary>
    /// <param name="features">A column for each of <see cref="Features"/>, in their order, all of one length.</param>
    /// <param name="count">How many reasons each row gets, at most the number of features.</param>
    /// <param name="reasons">Receives rows × count numbers of features; those of a row lie together.</param>
    /// <param name="contributions">Receives rows × count contributions.</param>
    /// <param name="output">The output that is explained; the first by default.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together, or there are fewer features or outputs.</exception>
    /// <exception cref="InvalidOperationException">The model cannot be explained.</exception>
    public void TopReasons(IReadOnlyList<IArrowArray> features, int count, Span<int> reasons, Span<double> contributions, int output = 0)
    {
        if (count < 0 || count > Features.Count) throw new ArgumentException($"{count} reasons were asked for; the model has {Features.Count} features", nameof(count));
        if ((uint)output >= (uint)OutputCount) throw new ArgumentException($"output {output} was asked for; the model has {OutputCount}", nameof(output));
        var rows = _inputs.Rows(features);
        if (reasons.Length != (long)rows * count || contributions.Length != reasons.Length)
        {
            throw new ArgumentException($"there is room for {reasons.Length} reasons and {contributions.Length} contributions; {rows} rows have {(long)rows * count}", nameof(reasons));
        }

        using var columns = new ArrowColumns(features, _inputs);
        for (var start = 0; start < rows; start += CompiledEnsemble.BlockRows)
        {
            var size = Math.Min(CompiledEnsemble.BlockRows, rows - start);
            var block = Explainer.Explain(columns, start, size, Scratch.OfThread).Span[(output * (Features.Count + 1) * CompiledEnsemble.BlockRows)..];
            for (var row = 0; row < size; row++)
            {
                Reasons.OfRow(block[row..], Features.Count, reasons.Slice((start + row) * count, count), contributions.Slice((start + row) * count, count));
            }
        }
    }
}
