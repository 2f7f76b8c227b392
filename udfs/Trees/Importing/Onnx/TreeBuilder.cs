using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>Makes trees of nodes: where the leaves of one have weights for several outputs, a tree for each output, which share their splits.</summary>
internal sealed class TreeBuilder(NodeTable table, GraphInputs inputs)
{
    private readonly long _mostLeaves = ImportLimits.Leaves(table.Nodes.Length, table.Weights.Length);
    private long _leafCount;

    public static Tree[] Build(NodeTable table, GraphInputs inputs, ScoreOutputs outputs, double scale)
    {
        var builder = new TreeBuilder(table, inputs);
        var trees = new List<Tree>();
        var weight = 0;
        for (var tree = 0; tree < table.Roots.Length; tree++)
        {
            var first = weight;
            while (weight < table.Weights.Length && table.Weights[weight].Node < table.End(tree)) weight++;
            trees.AddRange(builder.Trees(tree, table.Weights.AsSpan(first, weight - first), outputs, scale));
        }

        return [.. trees];
    }

    private List<Tree> Trees(int tree, ReadOnlySpan<LeafWeight> weights, ScoreOutputs outputs, double scale)
    {
        var (start, name) = (table.Roots[tree], $"tree {tree}");
        var nodes = table.Nodes.AsSpan(start, table.End(tree) - start);
        var (lefts, rights) = Children(nodes, start);
        var order = NodeOrder.Of(name, 0, lefts, rights);
        var splits = Array.ConvertAll(order.Splits, node => Split($"{name}, node {node}", table.Nodes[start + node], order.Place(lefts[node]), order.Place(rights[node])));
        var leaves = new SortedDictionary<int, double[]>();
        var lastOf = new Dictionary<(int Node, int Output), double>();
        foreach (var weight in weights)
        {
            var output = outputs.Output(weight.Target);
            if (!lastOf.TryAdd((weight.Node, output), weight.Weight)) throw new ModelException($"{name}, node {weight.Node - start}: it has two weights for target {weight.Target}");
            if (!leaves.TryGetValue(output, out var values))
            {
                _leafCount += order.Leaves.Length;
                if (_leafCount > _mostLeaves) throw new ModelException($"{name}: up to here the model has more than {_mostLeaves} leaves, each counted once for each output, and the file has weights for few of them");
                leaves[output] = values = new double[order.Leaves.Length];
            }

            if (order.Place(weight.Node - start) is < 0 and var leaf) values[~leaf] = weight.Weight / outputs.Divisor * scale;
        }

        return [.. leaves.Select(entry => new Tree { Output = entry.Key, Splits = splits, Leaves = entry.Value })];
    }

    private static (int[] Lefts, int[] Rights) Children(ReadOnlySpan<Node> nodes, int start)
    {
        var (lefts, rights) = (new int[nodes.Length], new int[nodes.Length]);
        for (var node = 0; node < nodes.Length; node++)
        {
            (lefts[node], rights[node]) = (nodes[node].Mode, nodes[node].True - start, nodes[node].False - start) switch
            {
                (NodeMode.Leaf, _, _) => (-1, -1),
                (NodeMode.LessOrEqual or NodeMode.Less or NodeMode.Equal, var yes, var no) => (yes, no),
                (_, var yes, var no) => (no, yes),
            };
        }

        return (lefts, rights);
    }

    /// <summary>Greater is less-or-equal with its branches changed over; NaN is greater than nothing, and not equal to anything.</summary>
    private Split Split(string name, Node node, int left, int right)
    {
        var comparison = node.Mode is NodeMode.Equal or NodeMode.NotEqual ? Comparison.Equal : Comparison.LessOrEqual;
        var isDefaultLeft = node.Mode switch
        {
            NodeMode.NotEqual => false,
            NodeMode.Greater or NodeMode.GreaterOrEqual => !node.TracksTrue,
            _ => node.TracksTrue,
        };
        var threshold = node.Mode is NodeMode.Less or NodeMode.GreaterOrEqual ? Below(name, node.Value) : node.Value;
        if (inputs.Scaling is { } scaling)
        {
            if (comparison is Comparison.Equal) throw new ModelException($"{name}: it compares a scaled value for equality; such models run through ONNX Runtime (OnnxScorer.Load)");
            threshold = scaling.Unscaled(node.Feature, threshold);
        }

        return new(node.Feature, threshold, new(comparison, Missing.NaN, isDefaultLeft), left, right);
    }

    private double Below(string name, double threshold)
    {
        if (double.IsNegativeInfinity(threshold)) throw new ModelException($"{name}: nothing is below -∞; such a split is not scored");
        return inputs.ComparesSingles ? MathF.BitDecrement((float)threshold) : Math.BitDecrement(threshold);
    }
}
