using System.Runtime.Intrinsics;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Vectors of 128 bits, which every processor has (ARM's among them), and where it has none, what the runtime does instead.</summary>
internal readonly unsafe struct Instructions128 : IInstructions
{
    public static bool IsSupported => true;

    public static void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows) => Scalar.Quantise(column, column.SingleLimit, table, values, codes, rows);

    public static void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows) =>
        Scalar.Quantise(column, column.Limit, exact, values, codes, rows);

    public static void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows) => Scalar.LookUp(codeOfCategory, categories, codes, rows);

    public static void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, byte* leaves, int rows) =>
        FrontierPass<ByteLanes128, Vector128<byte>>.FindLeaves(model.FrontierNodes.Pointer + tree.FirstNode, tree.NodeCount, codes, leaves, rows);

    public static void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows) => Scalar.AddLeaves(table, leaves, sums, rows);
}
