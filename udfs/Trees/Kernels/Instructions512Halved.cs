using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>AVX-512 on a processor that works on such vectors in halves: the pass over splits, which is compares alone, is then a tenth quicker with vectors of 256 bits.</summary>
internal readonly unsafe struct Instructions512Halved : IInstructions
{
    private const int EbxOfAmd = 0x68747541; // "Auth", of AuthenticAMD
    private const int Zen4Family = 0x19;

    /// <summary>Whether the processor has AVX-512 and does so: AMD's family 19h (Zen 4). Later families have units of 512 bits.</summary>
    public static bool IsSupported { get; } = Instructions512.IsSupported && X86Base.CpuId(0, 0).Ebx == EbxOfAmd && Family(X86Base.CpuId(1, 0).Eax) == Zen4Family;

    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows) => Instructions512.Quantise(column, table, values, codes, rows);

    public static void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows) =>
        Instructions512.Quantise(column, nearest, exact, values, codes, rows);

    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows) => Instructions512.LookUp(codeOfCategory, categories, codes, rows);

    public static void FindLeaves(FrontierNode* nodes, int count, byte* codes, byte* leaves, int rows) =>
        FrontierPass<ByteLanes256, Vector256<byte>>.FindLeaves(nodes, count, codes, leaves, rows);

    public static void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows) => Instructions512.AddLeaves(table, leafCount, leaves, sums, rows);

    /// <summary>The family of CPUID's first function: four bits, and eight more that are added where these are full.</summary>
    private static int Family(int signature) => ((signature >> 8) & 0xF) is var family and < 0xF ? family : 0xF + ((signature >> 20) & 0xFF);
}
