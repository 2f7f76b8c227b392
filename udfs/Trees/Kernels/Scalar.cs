using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>What every processor can do, a row at a time.</summary>
internal static unsafe class Scalar
{
    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var value = values[row];
            var place = 1;
            for (var level = 0; level < column.Levels; level++) place = place + place + (value > table[place] ? 1 : 0);
            codes[row] = MathF.Abs(value) >= column.SingleLimit ? (sbyte)(place - (1 << column.Levels) - 128) : column.MissingCode;
        }
    }

    public static void Quantise(NumberColumn column, double* table, double* values, sbyte* codes, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var value = values[row];
            var place = 1;
            for (var level = 0; level < column.Levels; level++) place = place + place + (value > table[place] ? 1 : 0);
            codes[row] = Math.Abs(value) >= column.Limit ? (sbyte)(place - (1 << column.Levels) - 128) : column.MissingCode;
        }
    }

    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows)
    {
        for (var row = 0; row < rows; row++) codes[row] = codeOfCategory[categories[row]];
    }

    public static void AddLeaves(double* table, byte* leaves, double* sums, int rows)
    {
        for (var row = 0; row < rows; row++) sums[row] += table[leaves[row]];
    }
}
