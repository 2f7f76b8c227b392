using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores one row by all splits of a tree at once: their codes are looked up in a register that holds the row's.</summary>
internal static unsafe class MaskPass
{
    private const int Lanes = 16;

    public static bool IsSupported => Instructions512.IsSupported && Avx512Vbmi.IsSupported;

    /// <summary>Adds each tree's leaf to the score of its output.</summary>
    /// <param name="model">The model.</param>
    /// <param name="masks">The same in the form for masks.</param>
    /// <param name="codes">The row's codes, <see cref="MaskTrees.MostColumns"/> of them.</param>
    /// <param name="scores">The scores so far.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(CompiledEnsemble model, MaskTrees masks, sbyte* codes, Span<double> scores)
    {
        var row = Vector512.Load(codes);
        var leaves = model.Leaves.Pointer;
        ReadOnlySpan<int> firstLeaves = masks.FirstLeaves;
        ReadOnlySpan<int> outputs = masks.Outputs;
        var (column, code, kept) = (masks.Columns, masks.Codes, masks.Kept);
        if (scores.Length == 1)
        {
            // The sum of the only output stays in a register: each tree would otherwise wait for the one before to be stored.
            var sum = scores[0];
            for (var tree = 0; tree < firstLeaves.Length; tree++) sum += leaves[firstLeaves[tree] + Leaf(row, column, code, kept, tree)];
            scores[0] = sum;
            return;
        }

        for (var tree = 0; tree < firstLeaves.Length; tree++) scores[outputs[tree]] += leaves[firstLeaves[tree] + Leaf(row, column, code, kept, tree)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Leaf(Vector512<sbyte> row, AlignedArray<byte> columns, AlignedArray<sbyte> codes, AlignedArray<uint> kept, int tree)
    {
        var first = tree * MaskTrees.Splits;
        var ofSplits = Avx512Vbmi.PermuteVar64x8(row, Vector512.Load(columns.Pointer + first).AsSByte()).GetLower();
        var goesRight = Vector256.GreaterThan(ofSplits, Vector256.Load(codes.Pointer + first));
        var low = Avx512F.ConvertToVector512Int32(goesRight.GetLower()).AsUInt32();
        var high = Avx512F.ConvertToVector512Int32(goesRight.GetUpper()).AsUInt32();
        return BitOperations.TrailingZeroCount(All((Vector512.Load(kept.Pointer + first) | ~low) & (Vector512.Load(kept.Pointer + first + Lanes) | ~high)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint All(Vector512<uint> vector)
    {
        var half = vector.GetLower() & vector.GetUpper();
        var quarter = half.GetLower() & half.GetUpper();
        var pair = quarter & Vector128.Shuffle(quarter, Vector128.Create(2u, 3, 0, 1));
        var both = pair.AsUInt64().ToScalar();
        return (uint)both & (uint)(both >> 32);
    }
}
