using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>AVX2: 32 rows to a vector of codes; the first levels of a table in registers, the later ones gathered.</summary>
internal readonly unsafe struct Instructions256 : IInstructions
{
    private const int Floats = 8;
    private const int Doubles = 4;

    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows)
    {
        var limit = Vector256.Create(column.SingleLimit);
        var missing = Vector256.Create((int)column.MissingCode);
        var shift = Vector256.Create((1 << column.Levels) + 128);
        for (var row = 0; row < rows; row += 2 * Floats)
        {
            var (low, high) = (Vector256.Load(values + row), Vector256.Load(values + row + Floats));
            var lowCode = Descend(table, column.Levels, low) - shift;
            var highCode = Descend(table, column.Levels, high) - shift;
            lowCode = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(Vector256.Abs(low), limit).AsInt32(), lowCode, missing);
            highCode = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(Vector256.Abs(high), limit).AsInt32(), highCode, missing);
            Bytes(lowCode, highCode).Store(codes + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows)
    {
        var limit = Vector256.Create(column.Limit);
        var missing = Vector128.Create((int)column.MissingCode);
        var shift = Vector256.Create((1 << column.Levels) + 128);
        for (var row = 0; row < rows; row += Floats)
        {
            var (low, high) = (Vector256.Load(values + row), Vector256.Load(values + row + Doubles));
            var value = Vector256.Create(Avx.ConvertToVector128Single(low), Avx.ConvertToVector128Single(high));
            var code = Descend(nearest, column.Levels, value, out var ties) - shift;
            if (ties != 0)
            {
                Scalar.Quantise(column, column.Limit, exact, values + row, codes + row, Floats);
                continue;
            }

            var isThere = Vector256.Narrow(
                Vector256.GreaterThanOrEqual(Vector256.Abs(low), limit).AsInt64(), Vector256.GreaterThanOrEqual(Vector256.Abs(high), limit).AsInt64());
            code = Vector256.ConditionalSelect(isThere, code, Vector256.Create(missing, missing));
            *(long*)(codes + row) = Bytes(code, code).AsInt64().ToScalar();
        }
    }

    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows) => Scalar.LookUp(codeOfCategory, categories, codes, rows);

    public static void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, byte* leaves, int rows) =>
        FrontierPass<ByteLanes256, Vector256<byte>>.FindLeaves(model.FrontierNodes.Pointer + tree.FirstNode, tree.NodeCount, codes, leaves, rows);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows)
    {
        for (var row = 0; row < rows; row += Doubles)
        {
            var leaf = Avx2.ConvertToVector256Int64(leaves + row);
            (Vector256.Load(sums + row) + Avx2.GatherVector256(table, leaf, sizeof(double))).Store(sums + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<sbyte> Bytes(Vector256<int> low, Vector256<int> high)
    {
        var shorts = Vector256.Narrow(low, high);
        return Vector128.Narrow(shorts.GetLower(), shorts.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Descend(float* table, int levels, Vector256<float> value)
    {
        var place = Vector256<int>.One;
        for (var level = 0; level < levels; level++) place = Next(place, value, Thresholds(table, level, place));
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Descend(float* table, int levels, Vector256<float> value, out uint ties)
    {
        var place = Vector256<int>.One;
        var equal = Vector256<float>.Zero;
        for (var level = 0; level < levels; level++)
        {
            var threshold = Thresholds(table, level, place);
            equal |= Vector256.Equals(value, threshold);
            place = Next(place, value, threshold);
        }

        ties = equal.ExtractMostSignificantBits();
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Next(Vector256<int> place, Vector256<float> value, Vector256<float> threshold) =>
        // True is -1.
        place + place - Vector256.GreaterThan(value, threshold).AsInt32();

    /// <summary>The first three levels are one vector, the fourth the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Thresholds(float* table, int level, Vector256<int> place) => level switch
    {
        < 3 => Avx2.PermuteVar8x32(Vector256.Load(table), place),
        3 => Avx2.PermuteVar8x32(Vector256.Load(table + Floats), place),
        _ => Avx2.GatherVector256(table, place, sizeof(float)),
    };
}
