using System.Runtime.Intrinsics;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Tests;

/// <summary>What a processor does that has AVX-512 without its permutations of bytes: the same but for the pass.</summary>
internal readonly unsafe struct Instructions512WithoutVbmi : IInstructions
{
    public static bool IsSupported => Instructions512.IsSupported;

    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows) => Instructions512.Quantise(column, table, values, codes, rows);

    public static void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows) =>
        Instructions512.Quantise(column, nearest, exact, values, codes, rows);

    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows) => Scalar.LookUp(codeOfCategory, categories, codes, rows);

    public static void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, byte* leaves, int rows) =>
        FrontierPass<ByteLanes512, Vector512<byte>>.FindLeaves(model.FrontierNodes.Pointer + tree.FirstNode, tree.NodeCount, codes, leaves, rows);

    public static void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows) => Instructions512.AddLeaves(table, leafCount, leaves, sums, rows);
}
