using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Turns a block of values into the codes of the virtual columns.</summary>
internal static unsafe class Quantiser<TInstructions>
    where TInstructions : struct, IInstructions
{
    public static void Quantise<TSource>(CompiledEnsemble model, TSource source, int start, int rows, Scratch scratch)
        where TSource : IColumnSource, allows ref struct
    {
        var codes = scratch.Codes(model.Columns.Count).Pointer;
        foreach (var feature in model.Columns.Features)
        {
            source.Read(feature.Feature, start, rows, scratch.Values);
            if (model.HasSingleInputs) scratch.Values.Round(rows);
            foreach (var column in feature.Numbers) Number(model.Columns, column, scratch.Values, codes + (column.Column * CompiledEnsemble.BlockRows), rows);
            foreach (var column in feature.Equalities) Equal(column, scratch.Values, codes + (column.Column * CompiledEnsemble.BlockRows), rows);
            if (feature.Categories.Length > 0) Categories(model.Columns, feature, scratch, codes, rows);
        }
    }

    private static void Number(VirtualColumns model, NumberColumn column, Values values, sbyte* codes, int rows)
    {
        if (values.AreDoubles)
        {
            TInstructions.Quantise(column, model.Nearest.Pointer + column.TableOffset, model.Doubles.Pointer + column.TableOffset, values.Doubles, codes, rows);
        }
        else
        {
            TInstructions.Quantise(column, model.Singles.Pointer + column.TableOffset, values.Singles, codes, rows);
        }
    }

    private static void Equal(EqualColumn column, Values values, sbyte* codes, int rows)
    {
        for (var row = 0; row < rows; row++) codes[row] = column.CodeOf(values[row]);
    }

    private static void Categories(VirtualColumns model, FeaturePlan feature, Scratch scratch, sbyte* codes, int rows)
    {
        var categories = scratch.Categories.Pointer;
        for (var row = 0; row < rows; row++) categories[row] = Category.Of(scratch.Values[row]);
        if (feature.HasSmallCategories)
        {
            for (var row = 0; row < rows; row++) scratch.CategoryBytes.Pointer[row] = Category.ByteOf(categories[row]);
            foreach (var column in feature.Categories)
            {
                var target = codes + (column.Column * CompiledEnsemble.BlockRows);
                TInstructions.LookUp(model.CategoryCodes.Pointer + column.CodesOffset, scratch.CategoryBytes.Pointer, target, rows);
            }

            return;
        }

        foreach (var column in feature.Categories)
        {
            var target = codes + (column.Column * CompiledEnsemble.BlockRows);
            for (var row = 0; row < rows; row++) target[row] = column.CodeOf(categories[row]);
        }
    }
}
