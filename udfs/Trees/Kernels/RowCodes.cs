using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>The codes of one row.</summary>
internal static unsafe class RowCodes
{
    /// <summary>Fills a code for each virtual column.</summary>
    public static void Fill(CompiledEnsemble model, ReadOnlySpan<double> row, sbyte* codes)
    {
        foreach (var feature in model.Columns.Features)
        {
            var value = row[feature.Feature];
            foreach (var column in feature.Numbers) codes[column.Column] = model.HasSingleInputs ? Single(model.Columns, column, (float)value) : Double(model.Columns, column, value);
            foreach (var column in feature.Categories) codes[column.Column] = column.CodeOf(Category.Of(value));
            foreach (var column in feature.Equalities) codes[column.Column] = column.CodeOf(model.HasSingleInputs ? (float)value : value);
        }
    }

    private static sbyte Double(VirtualColumns model, NumberColumn column, double value)
    {
        if (!(Math.Abs(value) >= column.Limit)) return column.MissingCode;
        var table = model.Doubles.Pointer + column.TableOffset;
        var place = 1;
        for (var level = 0; level < column.Levels; level++) place = place + place + (value > table[place] ? 1 : 0);
        return (sbyte)(place - (1 << column.Levels) + sbyte.MinValue);
    }

    private static sbyte Single(VirtualColumns model, NumberColumn column, float value)
    {
        if (!(MathF.Abs(value) >= column.SingleLimit)) return column.MissingCode;
        var table = model.Singles.Pointer + column.TableOffset;
        var place = 1;
        for (var level = 0; level < column.Levels; level++) place = place + place + (value > table[place] ? 1 : 0);
        return (sbyte)(place - (1 << column.Levels) + sbyte.MinValue);
    }
}
