using System.Runtime.CompilerServices;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Explaining;

/// <summary>Works out the Shapley values of a few rows in a tree: products over its edges from the root down, sums over leaves from the leaves up.</summary>
internal static unsafe class ShapleyPass<TLanes, TVector>
    where TLanes : struct, IDoubleLanes<TVector>
    where TVector : struct
{
    /// <summary>How many doubles of work space a tree takes.</summary>
    public static int WorkSpace(ExplainedTree tree) => tree.Edges.Length * (tree.Points + 1) * TLanes.Count;

    /// <param name="tree">The tree.</param>
    /// <param name="codes">The codes of the virtual columns, of the first of these rows.</param>
    /// <param name="work">Room for <see cref="WorkSpace"/> doubles.</param>
    /// <param name="values">Where the first feature's values of these rows are added to; a feature's lie a block behind the one before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ExplainedTree tree, sbyte* codes, double* work, double* values)
    {
        var points = tree.Points;
        var edges = tree.Edges;
        var masks = work;
        var products = work + (edges.Length * TLanes.Count);
        Descend(tree, codes, masks, products);
        for (var number = edges.Length - 1; number >= 0; number--)
        {
            ref readonly var edge = ref edges[number];
            var table = tree.Table.Pointer + (number * 5 * points);
            var here = TLanes.Load(masks + (number * TLanes.Count));
            var above = edge.Earlier >= 0 ? TLanes.Load(masks + (edge.Earlier * TLanes.Count)) : TLanes.AllSet;
            var sums = products + (number * points * TLanes.Count);
            var parent = edge.Parent >= 0 ? products + (edge.Parent * points * TLanes.Count) : null;
            var value = default(TVector);
            for (var q = 0; q < points; q++)
            {
                var sum = TLanes.Load(sums + (q * TLanes.Count));
                var gain = TLanes.Select(
                    here, TLanes.Broadcast(table[(ExplainedTree.GainOfBoth * points) + q]), TLanes.And(above, TLanes.Broadcast(table[(ExplainedTree.GainOfAbove * points) + q])));
                value = TLanes.MultiplyAdd(sum, gain, value);
                // Pre-order: the left child, which comes first, is reached last; the right one finds the product that the split no longer needs.
                if (parent != null)
                {
                    var target = parent + (q * TLanes.Count);
                    TLanes.Store(edge.IsRight ? sum : TLanes.Add(TLanes.Load(target), sum), target);
                }
            }

            var ofFeature = values + (edge.Feature * CompiledEnsemble.BlockRows);
            TLanes.Store(TLanes.Add(TLanes.Load(ofFeature), value), ofFeature);
        }
    }

    private static void Descend(ExplainedTree tree, sbyte* codes, double* masks, double* products)
    {
        var points = tree.Points;
        var edges = tree.Edges;
        for (var number = 0; number < edges.Length; number++)
        {
            ref readonly var edge = ref edges[number];
            var table = tree.Table.Pointer + (number * 5 * points);
            var above = edge.Earlier >= 0 ? TLanes.Load(masks + (edge.Earlier * TLanes.Count)) : TLanes.AllSet;
            var here = TLanes.And(above, TLanes.Goes(codes + edge.ColumnOffset, edge.Code, edge.IsRight));
            TLanes.Store(here, masks + (number * TLanes.Count));
            var parent = edge.Parent >= 0 ? products + (edge.Parent * points * TLanes.Count) : null;
            var target = products + (number * points * TLanes.Count);
            var leaf = TLanes.Broadcast(edge.Leaf >= 0 ? tree.Leaves[edge.Leaf] : 1);
            for (var q = 0; q < points; q++)
            {
                var factor = TLanes.Select(
                    here,
                    TLanes.Broadcast(table[(ExplainedTree.Both * points) + q]),
                    TLanes.Select(above, TLanes.Broadcast(table[(ExplainedTree.Above * points) + q]), TLanes.Broadcast(table[(ExplainedTree.Neither * points) + q])));
                if (parent != null) factor = TLanes.Multiply(factor, TLanes.Load(parent + (q * TLanes.Count)));
                TLanes.Store(TLanes.Multiply(factor, leaf), target + (q * TLanes.Count));
            }
        }
    }
}
