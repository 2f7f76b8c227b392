using System.Runtime.CompilerServices;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>
/// Finds the leaf of many rows at once by passing over a tree's splits in pre-order: each moves the rows that stand at it and go right. No row's way decides a branch.
/// Eight vectors of rows go together, so that a split is read once for them all.
/// </summary>
internal static unsafe class FrontierPass<TLanes, TVector>
    where TLanes : struct, IByteLanes<TVector>
    where TVector : struct
{
    /// <param name="nodes">The tree's splits.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="codes">The virtual columns' codes, of the block's first row.</param>
    /// <param name="leaves">Receives each row's leaf.</param>
    /// <param name="rows">How many rows there are; those up to the next whole vector are worked out as well.</param>
    public static void FindLeaves(FrontierNode* nodes, int count, byte* codes, byte* leaves, int rows)
    {
        var row = 0;
        for (; row <= rows - (8 * TLanes.Count); row += 8 * TLanes.Count) FindEight(nodes, nodes + count, codes + row, leaves + row);
        for (; row < rows; row += TLanes.Count) FindOne(nodes, nodes + count, codes + row, leaves + row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindEight(FrontierNode* node, FrontierNode* end, byte* codes, byte* leaves)
    {
        TVector leaf0 = default, leaf1 = default, leaf2 = default, leaf3 = default, leaf4 = default, leaf5 = default, leaf6 = default, leaf7 = default;
        for (; node < end; node++)
        {
            var column = codes + node->ColumnOffset;
            var code = TLanes.Broadcast((byte)node->Code);
            var first = TLanes.Broadcast(node->First);
            var right = TLanes.Broadcast(node->FirstRight);
            leaf0 = TLanes.Descend(leaf0, TLanes.Load(column), code, first, right);
            leaf1 = TLanes.Descend(leaf1, TLanes.Load(column + TLanes.Count), code, first, right);
            leaf2 = TLanes.Descend(leaf2, TLanes.Load(column + (2 * TLanes.Count)), code, first, right);
            leaf3 = TLanes.Descend(leaf3, TLanes.Load(column + (3 * TLanes.Count)), code, first, right);
            leaf4 = TLanes.Descend(leaf4, TLanes.Load(column + (4 * TLanes.Count)), code, first, right);
            leaf5 = TLanes.Descend(leaf5, TLanes.Load(column + (5 * TLanes.Count)), code, first, right);
            leaf6 = TLanes.Descend(leaf6, TLanes.Load(column + (6 * TLanes.Count)), code, first, right);
            leaf7 = TLanes.Descend(leaf7, TLanes.Load(column + (7 * TLanes.Count)), code, first, right);
        }

        TLanes.Store(leaf0, leaves);
        TLanes.Store(leaf1, leaves + TLanes.Count);
        TLanes.Store(leaf2, leaves + (2 * TLanes.Count));
        TLanes.Store(leaf3, leaves + (3 * TLanes.Count));
        TLanes.Store(leaf4, leaves + (4 * TLanes.Count));
        TLanes.Store(leaf5, leaves + (5 * TLanes.Count));
        TLanes.Store(leaf6, leaves + (6 * TLanes.Count));
        TLanes.Store(leaf7, leaves + (7 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindOne(FrontierNode* node, FrontierNode* end, byte* codes, byte* leaves)
    {
        TVector leaf = default;
        for (; node < end; node++)
        {
            leaf = TLanes.Descend(
                leaf, TLanes.Load(codes + node->ColumnOffset), TLanes.Broadcast((byte)node->Code), TLanes.Broadcast(node->First), TLanes.Broadcast(node->FirstRight));
        }

        TLanes.Store(leaf, leaves);
    }
}
