using Apache.Arrow;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees;

public sealed partial class TreeModel
{
    /// <summary>Below so many rows, one after the other is quicker than making codes of a block.</summary>
    private const int FewRows = 5;

    private const int OutputsOnStack = 256;

    /// <summary>Scores rows whose features lie one after the other: all rows of the first, then of the second.</summary>
    /// <param name="columns">Rows × features values; NaN is missing.</param>
    /// <param name="scores">Receives rows × <see cref="OutputCount"/> scores, output after output.</param>
    /// <param name="kind">Which numbers; predictions by default.</param>
    /// <exception cref="ArgumentException">The lengths do not fit together.</exception>
    public void Score(ReadOnlySpan<float> columns, Span<double> scores, ScoreKind kind = ScoreKind.Prediction) =>
        Score(new SingleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), scores, kind);

    /// <inheritdoc cref="Score(ReadOnlySpan{float}, Span{double}, ScoreKind)" />
    public void Score(ReadOnlySpan<double> columns, Span<double> scores, ScoreKind kind = ScoreKind.Prediction) =>
        Score(new DoubleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), scores, kind);

    /// <inheritdoc />
    public void Score(IReadOnlyList<IArrowArray> features, Span<double> scores, ScoreKind kind = ScoreKind.Prediction)
    {
        var rows = _inputs.Rows(features);
        using var columns = new ArrowColumns(features, _inputs);
        Score(columns, rows, scores, kind);
    }

    /// <summary>Scores one row.</summary>
    /// <param name="row">A value for each feature; NaN is missing.</param>
    /// <param name="scores">Receives <see cref="OutputCount"/> scores.</param>
    /// <param name="kind">Which numbers; predictions by default.</param>
    /// <exception cref="ArgumentException">The lengths are others.</exception>
    public void ScoreRow(ReadOnlySpan<double> row, Span<double> scores, ScoreKind kind = ScoreKind.Prediction)
    {
        if (row.Length != Features.Count) throw new ArgumentException($"a row of {row.Length} values was given; the model wants {Features.Count}", nameof(row));
        if (scores.Length != OutputCount) throw new ArgumentException($"there is room for {scores.Length} scores; a row has {OutputCount}", nameof(scores));
        _rows.Score(Ensemble.HasSingleInputs ? Rounded(row) : row, scores);
        Finish(scores, kind);
    }

    internal void Score<TSource>(TSource columns, int rows, Span<double> scores, ScoreKind kind)
        where TSource : IColumnSource, allows ref struct
    {
        if (scores.Length != (long)rows * OutputCount)
        {
            throw new ArgumentException($"there is room for {scores.Length} scores; {rows} rows have {(long)rows * OutputCount}", nameof(scores));
        }

        if (rows < FewRows) ScoreFew(columns, rows, scores);
        else if (Instructions512.IsSupported) BlockScorer<Instructions512>.Score(_compiled, columns, rows, scores);
        else if (Instructions256.IsSupported) BlockScorer<Instructions256>.Score(_compiled, columns, rows, scores);
        else BlockScorer<Instructions128>.Score(_compiled, columns, rows, scores);
        Finish(scores, kind);
    }

    /// <summary>The same by instructions of one's choice, however few the rows.</summary>
    internal void ScoreBlocks<TInstructions>(ReadOnlySpan<float> columns, Span<double> scores)
        where TInstructions : struct, IInstructions
    {
        BlockScorer<TInstructions>.Score(_compiled, new SingleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), scores);
        Finish(scores, ScoreKind.Raw);
    }

    /// <summary>One row, walked down the trees whatever the processor.</summary>
    internal void WalkRow(ReadOnlySpan<double> row, Span<double> scores) => _rows.Walk(Ensemble.HasSingleInputs ? Rounded(row) : row, scores);

    /// <inheritdoc cref="ScoreBlocks{TInstructions}(ReadOnlySpan{float}, Span{double})" />
    internal void ScoreBlocks<TInstructions>(ReadOnlySpan<double> columns, Span<double> scores)
        where TInstructions : struct, IInstructions
    {
        BlockScorer<TInstructions>.Score(_compiled, new DoubleColumns(columns, RowsOf(columns.Length)), RowsOf(columns.Length), scores);
        Finish(scores, ScoreKind.Raw);
    }

    private void ScoreFew<TSource>(TSource columns, int rows, Span<double> scores)
        where TSource : IColumnSource, allows ref struct
    {
        var values = Scratch.OfThread.Values;
        var features = Features.Count;
        var matrix = Scratch.OfThread.FewRows(FewRows * features);
        foreach (var feature in _compiled.UsedFeatures)
        {
            columns.Read(feature, 0, rows, values);
            if (Ensemble.HasSingleInputs) values.Round(rows);
            for (var row = 0; row < rows; row++) matrix[(row * features) + feature] = values[row];
        }

        Span<double> ofRow = OutputCount <= OutputsOnStack ? stackalloc double[OutputCount] : new double[OutputCount];
        for (var row = 0; row < rows; row++)
        {
            _rows.Score(matrix.Slice(row * features, features), ofRow);
            for (var output = 0; output < OutputCount; output++) scores[(output * rows) + row] = ofRow[output];
        }
    }

    private static Span<double> Rounded(ReadOnlySpan<double> row)
    {
        var rounded = Scratch.OfThread.FewRows(row.Length);
        for (var feature = 0; feature < row.Length; feature++) rounded[feature] = (float)row[feature];
        return rounded;
    }

    private void Finish(Span<double> scores, ScoreKind kind)
    {
        if (kind is ScoreKind.Raw) return;
        if (Ensemble.Divisor != 1)
        {
            foreach (ref var score in scores) score /= Ensemble.Divisor;
        }

        Transforms.Apply(Ensemble.Transform, scores, OutputCount);
    }

    private int RowsOf(int values)
    {
        if (Features.Count == 0 || values % Features.Count != 0)
        {
            throw new ArgumentException($"{values} values are no whole number of rows of {Features.Count} features");
        }

        return values / Features.Count;
    }
}
