using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>AVX-512 with VBMI, which permutes bytes: 64 rows to a vector of codes, tables in registers. Of processors without it .NET does not use vectors of 512 bits by default.</summary>
internal readonly unsafe struct Instructions512 : IInstructions
{
    private const int Floats = 16;
    private const int Doubles = 8;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported && Avx512DQ.IsSupported && Avx512Vbmi.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows)
    {
        var limit = Vector512.Create(column.SingleLimit);
        var missing = Vector512.Create((int)column.MissingCode);
        var shift = Vector512.Create((1 << column.Levels) + 128);
        for (var row = 0; row < rows; row += Floats)
        {
            var value = Vector512.Load(values + row);
            var place = Descend(table, column.Levels, value);
            var code = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(Vector512.Abs(value), limit).AsInt32(), place - shift, missing);
            Avx512F.ConvertToVector128SByte(code).Store(codes + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows)
    {
        var limit = Vector512.Create(column.Limit);
        var missing = Vector512.Create((long)column.MissingCode);
        var shift = Vector512.Create((1 << column.Levels) + 128);
        for (var row = 0; row < rows; row += Floats)
        {
            var (low, high) = (Vector512.Load(values + row), Vector512.Load(values + row + Doubles));
            var value = Vector512.Create(Avx512F.ConvertToVector256Single(low), Avx512F.ConvertToVector256Single(high));
            var place = Descend(nearest, column.Levels, value, out var ties);
            var (lowCode, highCode) = Vector512.Widen(place - shift);
            lowCode = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(Vector512.Abs(low), limit).AsInt64(), lowCode, missing);
            highCode = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(Vector512.Abs(high), limit).AsInt64(), highCode, missing);
            Avx512F.ConvertToVector128SByte(Vector512.Narrow(lowCode, highCode)).Store(codes + row);
            if (ties != 0) Scalar.Quantise(column, column.Limit, exact, values + row, codes + row, Floats);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows)
    {
        var (table0, table1) = (Vector512.Load(codeOfCategory).AsByte(), Vector512.Load(codeOfCategory + 64).AsByte());
        var (table2, table3) = (Vector512.Load(codeOfCategory + 128).AsByte(), Vector512.Load(codeOfCategory + 192).AsByte());
        for (var row = 0; row < rows; row += Vector512<byte>.Count)
        {
            var category = Vector512.Load(categories + row);
            var low = Avx512Vbmi.PermuteVar64x8x2(table0, category, table1);
            var high = Avx512Vbmi.PermuteVar64x8x2(table2, category, table3);
            Vector512.ConditionalSelect(Vector512.LessThan(category.AsSByte(), Vector512<sbyte>.Zero).AsByte(), high, low).AsSByte().Store(codes + row);
        }
    }

    public static void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, byte* leaves, int rows)
    {
        var exits = model.SubtreeExits.Pointer + (tree.FirstSubtree * SubtreeTables.TableLength);
        SubtreePass.FindLeaves(model.Subtrees.Pointer + tree.FirstSubtree, tree.SubtreeCount, model.SubtreeSplits.Pointer + tree.FirstSubtreeSplit, exits, codes, leaves, rows);
    }

    public static void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows)
    {
        if (leafCount <= LeafTable512.FewLeaves) LeafTable512.AddFew(table, leaves, sums, rows);
        else if (leafCount <= LeafTable512.MostLeaves) LeafTable512.AddMany(table, leaves, sums, rows);
        else Scalar.AddLeaves(table, leaves, sums, rows);
    }

    /// <summary>Walks 16 values down the level table at once; the first four levels are one vector, each later one as many as it needs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Descend(float* table, int levels, Vector512<float> value)
    {
        var first = Vector512.Load(table);
        var place = Next(Vector512<int>.One, value, Vector512.Create(table[1]));
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place));
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place));
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place));
        if (levels > 4) place = Next(place, value, Level4(table, place));
        if (levels > 5) place = Next(place, value, Level5(table, place));
        if (levels > 6) place = Next(place, value, Level6(table, place));
        if (levels > 7) place = Next(place, value, Level7(table, place));
        return place;
    }

    /// <summary>The same, and which values met their equal: the last turn to the left, at the first threshold that is not below, is on the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Descend(float* table, int levels, Vector512<float> value, out ulong ties)
    {
        var (first, equal) = (Vector512.Load(table), Vector512<float>.Zero);
        var place = Next(Vector512<int>.One, value, Vector512.Create(table[1]), ref equal);
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place), ref equal);
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place), ref equal);
        place = Next(place, value, Avx512F.PermuteVar16x32(first, place), ref equal);
        if (levels > 4) place = Next(place, value, Level4(table, place), ref equal);
        if (levels > 5) place = Next(place, value, Level5(table, place), ref equal);
        if (levels > 6) place = Next(place, value, Level6(table, place), ref equal);
        if (levels > 7) place = Next(place, value, Level7(table, place), ref equal);
        ties = equal.ExtractMostSignificantBits();
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Next(Vector512<int> place, Vector512<float> value, Vector512<float> threshold) =>
        // A masked addition, where taking the mask away as a vector would be two instructions.
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, threshold).AsInt32(), place + place + Vector512<int>.One, place + place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Next(Vector512<int> place, Vector512<float> value, Vector512<float> threshold, ref Vector512<float> equal)
    {
        equal |= Vector512.Equals(value, threshold);
        return Next(place, value, threshold);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Level4(float* table, Vector512<int> place) => Avx512F.PermuteVar16x32(Vector512.Load(table + 16), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Level5(float* table, Vector512<int> place) => OfTwo(table + 32, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Level6(float* table, Vector512<int> place) => Choose(place, 96, OfTwo(table + 64, place), OfTwo(table + 96, place));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Level7(float* table, Vector512<int> place) => Choose(
        place, 192, Choose(place, 160, OfTwo(table + 128, place), OfTwo(table + 160, place)), Choose(place, 224, OfTwo(table + 192, place), OfTwo(table + 224, place)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfTwo(float* table, Vector512<int> place) =>
        Avx512F.PermuteVar16x32x2(Vector512.Load(table), place, Vector512.Load(table + Floats));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Choose(Vector512<int> place, int bound, Vector512<float> ifBelow, Vector512<float> ifNot) =>
        Vector512.ConditionalSelect(Vector512.LessThan(place, Vector512.Create(bound)).AsSingle(), ifBelow, ifNot);
}
