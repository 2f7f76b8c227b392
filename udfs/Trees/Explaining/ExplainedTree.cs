using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Explaining;

/// <summary>
/// <para>A tree in the form that its Shapley values are worked out from: its edges from the root down, each after its parent, with what a row's passing along one of them changes.</para>
/// <para>
/// A feature's Shapley value in a leaf's rule is an integral: over t in (0, 1), of the product of what each feature of the path contributes (Lundberg et al., "Consistent individualized feature attribution", 2018, give the weights;
/// that they are Beta integrals makes it one). A feature with share z of the training rows contributes (1 - t) z + t where the row satisfies all its splits on the path, and (1 - t) z where not. The integrand is a polynomial, so few
/// points of Gauss–Legendre quadrature give it exactly; products over paths are shared from the root down, and their sums over leaves from the leaves up (as in Yu et al., "Linear TreeShap", 2022, who interpolate where this integrates).
/// </para>
/// <para>
/// Tables hold, for each edge and point: by what the product changes where the row satisfies the feature here and above, above alone, or neither; and what the sum over the leaves below weighs in the feature's value in the first two
/// cases (in the third an edge above has said it).
/// </para>
/// </summary>
internal sealed class ExplainedTree
{
    public const int Both = 0, Above = 1, Neither = 2, GainOfBoth = 3, GainOfAbove = 4;
    private const int Tables = 5;

    /// <summary>Edges × points of a tree: its tables then take 160 MB.</summary>
    private const long Largest = 4 << 20;

    public ExplainedTree(Tree tree, VirtualColumns columns)
    {
        Output = tree.Output;
        Leaves = tree.Leaves;
        var edges = new List<Edge>();
        var shares = new List<double>();
        MostFeatures = AddEdges(tree, columns, edges, shares);
        Edges = [.. edges];
        Points = (MostFeatures + 1) / 2;
        Table = new(Edges.Length * Tables * Points);
        var (points, weights) = GaussLegendre.OfOrder(Points);
        for (var edge = 0; edge < Edges.Length; edge++)
        {
            var above = Edges[edge].Earlier is var earlier and >= 0 ? shares[earlier] : 1;
            for (var q = 0; q < Points; q++) FillTable(Table.Span[(edge * Tables * Points)..], q, points[q], weights[q], shares[edge], above);
        }

        Expected = tree.Splits.Length == 0 ? tree.Leaves[0] : tree.Leaves.Zip(tree.Covers!.Leaves, (leaf, cover) => leaf * Share(cover, tree.Covers.Splits[0])).Sum();
    }

    public int Output { get; }

    public double[] Leaves { get; }

    public Edge[] Edges { get; }

    /// <summary>How many points the integral takes.</summary>
    public int Points { get; }

    /// <summary>For each edge five rows of <see cref="Points"/> numbers.</summary>
    public AlignedArray<double> Table { get; }

    /// <summary>What the tree says on average, by its training data.</summary>
    public double Expected { get; }

    private int MostFeatures { get; }

    private void FillTable(Span<double> table, int q, double t, double weight, double share, double above)
    {
        var (here, before) = (((1 - t) * share) + t, ((1 - t) * above) + t);
        var gainBefore = (1 - above) / before;
        table[(Both * Points) + q] = here / before;
        table[(Above * Points) + q] = (1 - t) * share / before;
        table[(Neither * Points) + q] = above == 0 ? 0 : share / above;
        table[(GainOfBoth * Points) + q] = weight * (((1 - share) / here) - gainBefore);
        table[(GainOfAbove * Points) + q] = weight * ((-1 / (1 - t)) - gainBefore);
    }

    /// <summary>Adds the edges in pre-order, and gives the largest number of features on a path.</summary>
    private static int AddEdges(Tree tree, VirtualColumns columns, List<Edge> edges, List<double> shares)
    {
        var most = 0;
        var open = new Stack<(int Split, bool IsRight, int Parent)>();
        if (tree.Splits.Length > 0)
        {
            open.Push((0, true, -1));
            open.Push((0, false, -1));
        }

        var features = new List<int>();
        while (open.TryPop(out var next))
        {
            var split = tree.Splits[next.Split];
            var child = next.IsRight ? split.Right : split.Left;
            var earlier = Earlier(edges, next.Parent, split.Feature);
            var (column, code) = columns.Of(split);
            shares.Add((earlier >= 0 ? shares[earlier] : 1) * Share(tree.Covers!.Of(child), tree.Covers.Splits[next.Split]));
            features.Add((next.Parent >= 0 ? features[next.Parent] : 0) + (earlier >= 0 ? 0 : 1));
            most = Math.Max(most, features[^1]);
            if (edges.Count * ((most + 1L) / 2) > Largest)
            {
                throw new InvalidOperationException($"a tree with {most} features on one path, and more than {edges.Count} edges, is too large to be explained");
            }

            edges.Add(new(next.Parent, earlier, split.Feature, child >= 0 ? -1 : ~child, column * CompiledEnsemble.BlockRows, code, next.IsRight));
            if (child < 0) continue;
            open.Push((child, true, edges.Count - 1));
            open.Push((child, false, edges.Count - 1));
        }

        return most;
    }

    private static int Earlier(List<Edge> edges, int edge, int feature)
    {
        while (edge >= 0 && edges[edge].Feature != feature) edge = edges[edge].Parent;
        return edge;
    }

    /// <summary>No training row came to a split of cover 0, and none went on.</summary>
    private static double Share(double cover, double ofParent) => ofParent == 0 ? 0 : cover / ofParent;
}
