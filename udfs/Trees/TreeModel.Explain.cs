using Apache.Arrow;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;
using Reelhouse.Trees.Explaining;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees;

public sealed partial class TreeModel
{
    private Explainer? _explainer;

    /// <summary>Made when it is first asked for: whoever only scores does not pay for it.</summary>
    private Explainer Explainer => _explainer ??= new(Ensemble, _compiled);

    /// <summary>
    /// Says what each feature adds to the raw score of each row, by exact TreeSHAP (LightGBM's <c>pred_contrib</c>): a row's contributions and the expected score, which comes last, add up to its raw score.
    /// </summary>
    /// <param name="columns">Rows × features values, all rows of the first feature, then of the second; NaN is missing.</param>
    /// <param name="contributions">
    /// Receives rows × outputs × (features + 1) numbers: that of row r, output o and feature f lies at (o × (features + 1) + f) × rows + r.
    /// </param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    /// <exception cref="InvalidOperationException">The model cannot be explained: its file does not say how much training data came to each split, or its leaves are linear.</exception>
    public void Explain(ReadOnlySpan<float> columns, Span<double> contributions) =>
        Explain(new SingleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), contributions);

    /// <inheritdoc cref="Explain(ReadOnlySpan{float}, Span{double})" />
    public void Explain(ReadOnlySpan<double> columns, Span<double> contributions) =>
        Explain(new DoubleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), contributions);

    /// <inheritdoc cref="Explain(ReadOnlySpan{float}, Span{double})" />
    /// <param name="features">A column for each of <see cref="Features"/>, in their order, all of one length.</param>
    /// <param name="contributions">Receives rows × outputs × (features + 1) numbers.</param>
    public void Explain(IReadOnlyList<IArrowArray> features, Span<double> contributions)
    {
        var rows = _inputs.Rows(features);
        using var columns = new ArrowColumns(features, _inputs);
        Explain(columns, rows, contributions);
    }

    /// <summary>
    /// The same model with the counts of these rows in the place of the training data's: what explanations need and files of ML.NET and ONNX do not hold. Contributions then say what
    /// features add to the mean score of these rows.
    /// </summary>
    /// <param name="columns">Rows × features values, all rows of the first feature, then of the second; NaN is missing. Best the training data: a split that no row comes to has no say.</param>
    /// <exception cref="ArgumentException">They are no whole rows, or none.</exception>
    public TreeModel WithCounts(ReadOnlySpan<float> columns)
    {
        if (columns.IsEmpty) throw new ArgumentException("counts need rows; there are none", nameof(columns));
        var (rows, trees) = (RowsOf(columns.Length), new Tree[Ensemble.Trees.Length]);
        for (var tree = 0; tree < trees.Length; tree++) trees[tree] = Ensemble.Trees[tree] with { Covers = RowCounts.Of(Ensemble, Ensemble.Trees[tree], columns, rows) };
        return new(Ensemble with { Trees = trees });
    }

    private void Explain<TSource>(TSource source, int rows, Span<double> contributions)
        where TSource : IColumnSource, allows ref struct
    {
        var columns = Explainer.Columns;
        if (contributions.Length != (long)rows * columns)
        {
            throw new ArgumentException($"there is room for {contributions.Length} contributions; {rows} rows have {(long)rows * columns}", nameof(contributions));
        }

        for (var start = 0; start < rows; start += CompiledEnsemble.BlockRows)
        {
            var count = Math.Min(CompiledEnsemble.BlockRows, rows - start);
            var block = Explainer.Explain(source, start, count, Scratch.OfThread).Span;
            for (var column = 0; column < columns; column++) block.Slice(column * CompiledEnsemble.BlockRows, count).CopyTo(contributions[((column * rows) + start)..]);
        }
    }
}
