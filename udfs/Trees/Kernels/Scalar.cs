using System.Numerics;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>What every processor can do, a row at a time.</summary>
internal static unsafe class Scalar
{
    /// <summary>The codes of floats by the table of floats, or of doubles by that of doubles; what is not at least the limit from zero is missing.</summary>
    public static void Quantise<T>(NumberColumn column, T limit, T* table, T* values, sbyte* codes, int rows)
        where T : unmanaged, INumber<T>
    {
        for (var row = 0; row < rows; row++)
        {
            var value = values[row];
            var place = 1;
            for (var level = 0; level < column.Levels; level++) place = place + place + (value > table[place] ? 1 : 0);
            codes[row] = T.Abs(value) >= limit ? (sbyte)(place - (1 << column.Levels) + sbyte.MinValue) : column.MissingCode;
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
