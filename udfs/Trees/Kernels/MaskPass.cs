using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores one row by all splits of a tree at once: 32 of them in two vectors, whose codes are looked up in registers.</summary>
internal static unsafe class MaskPass
{
    private const int Lanes = 16;

    public static bool IsSupported => Instructions512.IsSupported;

    /// <summary>Adds each tree's leaf to the score of its output.</summary>
    /// <param name="model">The model.</param>
    /// <param name="masks">The same in the form for masks.</param>
    /// <param name="codes">The row's codes, <see cref="MaskTrees.MostColumns"/> of them.</param>
    /// <param name="scores">The scores so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(CompiledEnsemble model, MaskTrees masks, int* codes, Span<double> scores)
    {
        var (codes0, codes1) = (Vector512.Load(codes), Vector512.Load(codes + Lanes));
        var (codes2, codes3) = (Vector512.Load(codes + (2 * Lanes)), Vector512.Load(codes + (3 * Lanes)));
        var isWide = model.Columns.Count > 2 * Lanes;
        for (var number = 0; number < model.Trees.Length; number++)
        {
            var first = number * MaskTrees.Splits;
            var kept = Vector512<uint>.AllBitsSet;
            for (var split = first; split < first + MaskTrees.Splits; split += Lanes)
            {
                var column = Vector512.Load(masks.Columns.Pointer + split);
                var code = Avx512F.PermuteVar16x32x2(codes0, column, codes1);
                if (isWide)
                {
                    var high = Avx512F.PermuteVar16x32x2(codes2, column, codes3);
                    code = Vector512.ConditionalSelect(Vector512.GreaterThan(column, Vector512.Create((2 * Lanes) - 1)), high, code);
                }

                var goesRight = Vector512.GreaterThan(code, Vector512.Load(masks.Codes.Pointer + split)).AsUInt32();
                kept = Vector512.ConditionalSelect(goesRight, kept & Vector512.Load(masks.Kept.Pointer + split), kept);
            }

            var tree = model.Trees[number];
            scores[tree.Output] += model.Leaves.Pointer[tree.FirstLeaf + BitOperations.TrailingZeroCount(All(kept))];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint All(Vector512<uint> vector)
    {
        var half = vector.GetLower() & vector.GetUpper();
        var quarter = half.GetLower() & half.GetUpper();
        var pair = quarter.AsUInt64();
        var both = pair.ToScalar() & pair.GetElement(1);
        return (uint)both & (uint)(both >> 32);
    }
}
