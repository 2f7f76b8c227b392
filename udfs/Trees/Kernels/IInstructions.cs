using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>
/// The work on blocks of rows that a processor's instructions decide the form of; all forms give the same bits. Rows up to the next multiple of 64 may be worked out as well:
/// buffers are of whole blocks.
/// </summary>
internal unsafe interface IInstructions
{
    static abstract bool IsSupported { get; }

    /// <summary>The codes of floats in a column.</summary>
    static abstract void Quantise(NumberColumn column, float* table, float* values, sbyte* codes, int rows);

    /// <summary>The codes of doubles: by their nearest floats, and by themselves where such a float equals a threshold's.</summary>
    static abstract void Quantise(NumberColumn column, float* nearest, double* exact, double* values, sbyte* codes, int rows);

    /// <summary>The codes of categories.</summary>
    static abstract void LookUp(sbyte* codeOfCategory, byte* categories, sbyte* codes, int rows);

    /// <summary>Each row's leaf in a tree of at most 256.</summary>
    static abstract void FindLeaves(CompiledEnsemble model, CompiledTree tree, byte* codes, byte* leaves, int rows);

    /// <summary>Adds the value of each row's leaf to its sum. At least 64 entries of the table can be read; leaves and sums of rows up to the next multiple of 64 are read, and such sums written.</summary>
    static abstract void AddLeaves(double* table, int leafCount, byte* leaves, double* sums, int rows);
}
