using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>The codes of one row.</summary>
internal static unsafe class RowCodes
{
    /// <summary>Fills a code for each virtual column. Where the model reads floats, the values are such already.</summary>
    public static void Fill(CompiledEnsemble model, ReadOnlySpan<double> row, sbyte* codes)
    {
        var tables = model.Columns.Doubles.Pointer;
        foreach (var feature in model.Columns.Features)
        {
            var value = row[feature.Feature];
            foreach (var column in feature.Numbers) Scalar.Quantise(column, column.Limit, tables + column.TableOffset, &value, codes + column.Column, 1);
            foreach (var column in feature.Categories) codes[column.Column] = column.CodeOf(Category.Of(value));
            foreach (var column in feature.Equalities) codes[column.Column] = column.CodeOf(value);
        }
    }
}
