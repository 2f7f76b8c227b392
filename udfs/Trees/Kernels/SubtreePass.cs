using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>
/// Finds the leaf of many rows at once by passing over a tree's subtrees in pre-order: the answers to its splits are gathered as bits, by which the rows that stand at its root look up where they leave it.
/// Eight vectors of 64 rows go together, so that a split is read once for them all.
/// </summary>
internal static unsafe class SubtreePass
{
    private const int Lanes = 64;

    /// <param name="subtrees">The tree's subtrees.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="splits">The splits of the first, then of the next.</param>
    /// <param name="tables">The table of each.</param>
    /// <param name="codes">The virtual columns' codes, of the block's first row.</param>
    /// <param name="leaves">Receives each row's leaf.</param>
    /// <param name="rows">How many rows there are; those up to the next whole vector are worked out as well.</param>
    public static void FindLeaves(Subtree* subtrees, int count, SubtreeSplit* splits, byte* tables, byte* codes, byte* leaves, int rows)
    {
        var row = 0;
        for (; row <= rows - (8 * Lanes); row += 8 * Lanes) FindEight(subtrees, subtrees + count, splits, tables, codes + row, leaves + row);
        for (; row < rows; row += Lanes) FindOne(subtrees, subtrees + count, splits, tables, codes + row, leaves + row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindEight(Subtree* subtree, Subtree* end, SubtreeSplit* split, byte* table, byte* codes, byte* leaves)
    {
        Vector512<byte> leaf0 = default, leaf1 = default, leaf2 = default, leaf3 = default, leaf4 = default, leaf5 = default, leaf6 = default, leaf7 = default;
        for (; subtree < end; subtree++, table += SubtreeTables.TableLength)
        {
            Vector512<byte> answers0 = default, answers1 = default, answers2 = default, answers3 = default, answers4 = default, answers5 = default, answers6 = default, answers7 = default;
            for (var last = split + subtree->Splits; split < last; split++)
            {
                var column = (sbyte*)codes + split->ColumnOffset;
                var code = Vector512.Create(split->Code);
                var bit = Vector512.Create(split->Bit);
                answers0 = Ask(answers0, column, code, bit);
                answers1 = Ask(answers1, column + Lanes, code, bit);
                answers2 = Ask(answers2, column + (2 * Lanes), code, bit);
                answers3 = Ask(answers3, column + (3 * Lanes), code, bit);
                answers4 = Ask(answers4, column + (4 * Lanes), code, bit);
                answers5 = Ask(answers5, column + (5 * Lanes), code, bit);
                answers6 = Ask(answers6, column + (6 * Lanes), code, bit);
                answers7 = Ask(answers7, column + (7 * Lanes), code, bit);
            }

            var first = Vector512.Create(subtree->First);
            var exits = Vector512.Load(table);
            leaf0 = Leave(leaf0, first, exits, answers0);
            leaf1 = Leave(leaf1, first, exits, answers1);
            leaf2 = Leave(leaf2, first, exits, answers2);
            leaf3 = Leave(leaf3, first, exits, answers3);
            leaf4 = Leave(leaf4, first, exits, answers4);
            leaf5 = Leave(leaf5, first, exits, answers5);
            leaf6 = Leave(leaf6, first, exits, answers6);
            leaf7 = Leave(leaf7, first, exits, answers7);
        }

        leaf0.Store(leaves);
        leaf1.Store(leaves + Lanes);
        leaf2.Store(leaves + (2 * Lanes));
        leaf3.Store(leaves + (3 * Lanes));
        leaf4.Store(leaves + (4 * Lanes));
        leaf5.Store(leaves + (5 * Lanes));
        leaf6.Store(leaves + (6 * Lanes));
        leaf7.Store(leaves + (7 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindOne(Subtree* subtree, Subtree* end, SubtreeSplit* split, byte* table, byte* codes, byte* leaves)
    {
        Vector512<byte> leaf = default;
        for (; subtree < end; subtree++, table += SubtreeTables.TableLength)
        {
            Vector512<byte> answers = default;
            for (var last = split + subtree->Splits; split < last; split++)
            {
                answers = Ask(answers, (sbyte*)codes + split->ColumnOffset, Vector512.Create(split->Code), Vector512.Create(split->Bit));
            }

            leaf = Leave(leaf, Vector512.Create(subtree->First), Vector512.Load(table), answers);
        }

        leaf.Store(leaves);
    }

    // The codes come second: only that operand of a compare can be in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Ask(Vector512<byte> answers, sbyte* codes, Vector512<sbyte> code, Vector512<byte> bit) =>
        Vector512.ConditionalSelect(Vector512.LessThan(code, Vector512.Load(codes)).AsByte(), answers + bit, answers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Leave(Vector512<byte> leaf, Vector512<byte> first, Vector512<byte> exits, Vector512<byte> answers) =>
        Vector512.ConditionalSelect(Vector512.Equals(leaf, first), Avx512Vbmi.PermuteVar64x8(exits, answers), leaf);
}
