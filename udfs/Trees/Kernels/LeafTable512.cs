using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reelhouse.Trees.Kernels;

/// <summary>
/// Adds leaves' values, looked up in registers: the lower and the upper halves of the doubles apart, as 32-bit numbers. One permutation then serves 16 rows out of 32 leaves, and reads no more of its index than
/// five bits: four rows' bytes need not be spread out, the next one is a shift away.
/// </summary>
internal static unsafe class LeafTable512
{
    /// <summary>The leaves of two vectors of 32-bit numbers.</summary>
    public const int FewLeaves = 32;

    /// <summary>The leaves of four.</summary>
    public const int MostLeaves = 2 * FewLeaves;

    private const int Rows = 64;

    /// <summary>A part of 128 bits, whose values are joined in it, needs every fourth pair of rows.</summary>
    private static ReadOnlySpan<short> PairOfPart =>
    [
        0, 4, 8, 12, 16, 20, 24, 28,
        1, 5, 9, 13, 17, 21, 25, 29,
        2, 6, 10, 14, 18, 22, 26, 30,
        3, 7, 11, 15, 19, 23, 27, 31,
    ];

    /// <summary>In each part, a pair of rows for each byte of the first two numbers, and one for each of the last two: joining halves puts the second after the first.</summary>
    private static ReadOnlySpan<byte> ByteOfPart =>
    [
        0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
        0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
        0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
        0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddFew(double* table, byte* leaves, double* sums, int rows)
    {
        var (low0, high0) = Halves(table);
        var (low1, high1) = Halves(table + 16);
        var (pairOfPart, byteOfPart) = (Vector512.Create(PairOfPart), Vector512.Create(ByteOfPart));
        for (var end = leaves + rows; leaves < end; leaves += Rows, sums += Rows)
        {
            var leaf = Ordered(leaves, pairOfPart, byteOfPart);
            AddFew(leaf, low0, low1, high0, high1, sums);
            AddFew(leaf >>> 8, low0, low1, high0, high1, sums + 16);
            AddFew(leaf >>> 16, low0, low1, high0, high1, sums + 32);
            AddFew(leaf >>> 24, low0, low1, high0, high1, sums + 48);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddMany(double* table, byte* leaves, double* sums, int rows)
    {
        var (low0, high0) = Halves(table);
        var (low1, high1) = Halves(table + 16);
        var (low2, high2) = Halves(table + 32);
        var (low3, high3) = Halves(table + 48);
        var upperTable = Vector512.Create(FewLeaves);
        var (pairOfPart, byteOfPart) = (Vector512.Create(PairOfPart), Vector512.Create(ByteOfPart));
        for (var end = leaves + rows; leaves < end; leaves += Rows, sums += Rows)
        {
            var leaf = Ordered(leaves, pairOfPart, byteOfPart);
            for (var part = 0; part < 4; part++, leaf >>>= 8)
            {
                var isBelow = Vector512.Equals(leaf & upperTable, Vector512<int>.Zero);
                var low = Vector512.ConditionalSelect(isBelow, Avx512F.PermuteVar16x32x2(low0, leaf, low1), Avx512F.PermuteVar16x32x2(low2, leaf, low3));
                var high = Vector512.ConditionalSelect(isBelow, Avx512F.PermuteVar16x32x2(high0, leaf, high1), Avx512F.PermuteVar16x32x2(high2, leaf, high3));
                Add(low, high, sums + (part * 16));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFew(Vector512<int> leaf, Vector512<int> low0, Vector512<int> low1, Vector512<int> high0, Vector512<int> high1, double* sums) =>
        Add(Avx512F.PermuteVar16x32x2(low0, leaf, low1), Avx512F.PermuteVar16x32x2(high0, leaf, high1), sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<int> low, Vector512<int> high, double* sums)
    {
        (Vector512.Load(sums) + Avx512F.UnpackLow(low, high).AsDouble()).Store(sums);
        (Vector512.Load(sums + 8) + Avx512F.UnpackHigh(low, high).AsDouble()).Store(sums + 8);
    }

    /// <summary>The halves of 16 doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<int> Low, Vector512<int> High) Halves(double* values)
    {
        var (first, second) = (Vector512.Load((int*)values), Vector512.Load((int*)values + 16));
        return (Avx512F.PermuteVar16x32x2(first, Vector512.CreateSequence(0, 2), second), Avx512F.PermuteVar16x32x2(first, Vector512.CreateSequence(1, 2), second));
    }

    /// <summary>64 rows' leaves, so that what is joined out of byte 0 of each number is of rows 0 to 15 in their order, of byte 1 of rows 16 to 31, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Ordered(byte* leaves, Vector512<short> pairOfPart, Vector512<byte> byteOfPart) =>
        Avx512BW.Shuffle(Avx512BW.PermuteVar32x16(Vector512.Load((short*)leaves), pairOfPart).AsByte(), byteOfPart).AsInt32();
}
