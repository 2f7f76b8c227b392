using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Kernels;

/// <summary>Scores one row by its values, without codes: the quickest way for a few rows. Eight trees are walked a turn, so that their loads wait together, and no split decides a branch.</summary>
internal sealed unsafe class RowWalk(Ensemble ensemble)
{
    private const int Together = 8;

    private readonly RowTrees _trees = new(ensemble);

    /// <summary>How many virtual values a row has.</summary>
    public int Values => _trees.Keys.Length + 1;

    /// <summary>The raw scores of a row.</summary>
    /// <param name="row">A value for each feature.</param>
    /// <param name="virtuals">Room for <see cref="Values"/> values.</param>
    /// <param name="scores">Receives a score for each output.</param>
    public void Score(ReadOnlySpan<double> row, Span<double> virtuals, Span<double> scores)
    {
        ensemble.BaseScores.CopyTo(scores);
        Fill(row, virtuals);
        var at = stackalloc int[Together];
        for (var first = 0; first < _trees.Roots.Length; first += Together)
        {
            var count = Math.Min(Together, _trees.Roots.Length - first);
            // Trees beyond the last are walked as the last again.
            for (var i = 0; i < Together; i++) at[i] = _trees.Roots[Math.Min(first + i, _trees.Roots.Length - 1)];
            fixed (double* values = virtuals) Descend(_trees.Nodes.Pointer, values, at);
            for (var i = 0; i < count; i++) Add(ensemble.Trees[first + i], at[i], row, scores);
        }
    }

    private void Add(Tree tree, int node, ReadOnlySpan<double> row, Span<double> scores)
    {
        scores[tree.Output] += tree.LinearLeaves is { } linear
            ? linear[_trees.Leaves[node]].Value(row, 1, tree.Leaves[_trees.Leaves[node]])
            : _trees.Nodes.Pointer[node].Threshold;
    }

    private static void Descend(RowNode* nodes, double* values, int* at)
    {
        var (at0, at1, at2, at3, at4, at5, at6, at7) = (at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
        int moved;
        do
        {
            moved = 0;
            Step(nodes, values, ref at0, ref moved);
            Step(nodes, values, ref at1, ref moved);
            Step(nodes, values, ref at2, ref moved);
            Step(nodes, values, ref at3, ref moved);
            Step(nodes, values, ref at4, ref moved);
            Step(nodes, values, ref at5, ref moved);
            Step(nodes, values, ref at6, ref moved);
            Step(nodes, values, ref at7, ref moved);
        }
        while (moved != 0);
        (at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]) = (at0, at1, at2, at3, at4, at5, at6, at7);
    }

    private static void Step(RowNode* nodes, double* values, ref int at, ref int moved)
    {
        var node = nodes + at;
        var next = node->Child + (values[node->Column] <= node->Threshold ? 0 : 1);
        moved |= next ^ at;
        at = next;
    }

    private void Fill(ReadOnlySpan<double> row, Span<double> virtuals)
    {
        virtuals[RowTrees.LeftColumn] = double.NegativeInfinity;
        for (var i = 0; i < _trees.Keys.Length; i++) virtuals[i + 1] = Virtual(_trees.Keys[i], row[_trees.Keys[i].Feature]);
    }

    private double Virtual(ColumnKey key, double value)
    {
        const double Left = double.NegativeInfinity, Right = double.NaN;
        var isDefaultLeft = key.Decision.DefaultLeft;
        if (key.Decision.Comparison is Comparison.Category)
        {
            var category = Category.Of(value);
            return (category == Category.NaN ? isDefaultLeft : ensemble.Sets[key.Set].Contains(category)) ? Left : Right;
        }

        if (key.Decision.IsMissing(value)) return isDefaultLeft ? Left : Right;
        if (double.IsNaN(value)) value = 0;
        return key.Decision.Comparison is Comparison.LessOrEqual ? value : value == key.Value ? Left : Right;
    }
}
