namespace Reelhouse.Trees.Compiling;

/// <summary>
/// Small trees in the form that a single row is scored by at once: a tree's splits side by side, each with the leaves that are ruled out where the row goes right. The leftmost leaf that none rules out is the row's
/// (QuickScorer: Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015).
/// </summary>
internal sealed class MaskTrees
{
    /// <summary>Splits of a tree, those that it lacks included: these rule out nothing.</summary>
    public const int Splits = 32;

    /// <summary>Virtual columns that a row's codes are looked up among.</summary>
    public const int MostColumns = 64;

    private MaskTrees(CompiledEnsemble model)
    {
        var splits = model.Trees.Length * Splits;
        // What the last tree reads of columns is a whole vector.
        (Columns, Codes, Kept) = (new(splits + Splits), new(splits), new(splits));
        Codes.Span.Fill(sbyte.MaxValue);
        Kept.Span.Fill(uint.MaxValue);
        for (var tree = 0; tree < model.Trees.Length; tree++)
        {
            var nodes = model.FrontierNodes.Span.Slice(model.Trees[tree].FirstNode, model.Trees[tree].NodeCount);
            for (var i = 0; i < nodes.Length; i++)
            {
                var slot = (tree * Splits) + i;
                Columns.Span[slot] = (byte)(nodes[i].ColumnOffset / CompiledEnsemble.BlockRows);
                Codes.Span[slot] = nodes[i].Code;
                Kept.Span[slot] = ~(uint)((1UL << nodes[i].FirstRight) - (1UL << nodes[i].First));
            }
        }

        FirstLeaves = Array.ConvertAll(model.Trees, tree => tree.FirstLeaf);
        Outputs = Array.ConvertAll(model.Trees, tree => tree.Output);
    }

    /// <summary>The column that each split reads.</summary>
    public AlignedArray<byte> Columns { get; }

    /// <summary>The code above which a row goes right.</summary>
    public AlignedArray<sbyte> Codes { get; }

    /// <summary>A bit for each leaf that a row which goes right may still come to.</summary>
    public AlignedArray<uint> Kept { get; }

    /// <summary>Where each tree's leaves begin.</summary>
    public int[] FirstLeaves { get; }

    /// <summary>The output that each tree adds to.</summary>
    public int[] Outputs { get; }

    /// <summary>The model in this form, or null where a tree is too large, has linear leaves, or there are too many columns.</summary>
    public static MaskTrees? Of(CompiledEnsemble model) =>
        model.Columns.Count <= MostColumns && model.Trees.All(tree => tree is { IsFrontier: true, LeafCount: <= Splits, LinearLeaves: null }) ? new(model) : null;
}
