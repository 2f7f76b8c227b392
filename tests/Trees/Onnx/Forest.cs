using Reelhouse.Trees.Importing.Onnx.Protocol;
using static Reelhouse.Trees.Tests.Onnx.OnnxFile;

namespace Reelhouse.Trees.Tests.Onnx;

/// <summary>Random trees as the lists of TreeEnsembleClassifier and TreeEnsembleRegressor, with thresholds that rows often hit.</summary>
internal sealed class Forest(int seed, int features = 4)
{
    private readonly Random _random = new(seed);
    private readonly List<(long Tree, long Number, long Feature, string Mode, double Value, long True, long False, long Tracks)> _nodes = [];
    private readonly List<(long Tree, long Node, long Target, double Weight)> _weights = [];

    /// <summary>Adds a tree whose splits have one of the modes each, and whose leaves a weight for each of the targets.</summary>
    public Forest Add(int splits, string[] modes, long[] targets, Func<Random, double> weight)
    {
        var tree = _nodes.Count == 0 ? 0 : _nodes[^1].Tree + 1;
        var (first, open) = (_nodes.Count, new List<int> { 0 });
        _nodes.Add(default);
        for (var split = 0; split < splits; split++)
        {
            var place = _random.Next(open.Count);
            var (node, child) = (open[place], _nodes.Count - first);
            open.RemoveAt(place);
            open.AddRange([child, child + 1]);
            _nodes.AddRange([default, default]);
            _nodes[first + node] = (tree, node, _random.Next(features), modes[_random.Next(modes.Length)], _random.Next(-4, 5) / 2.0, child, child + 1, _random.Next(2));
        }

        foreach (var leaf in open.Order())
        {
            _nodes[first + leaf] = (tree, leaf, 0, "LEAF", 0, 0, 0, 0);
            _weights.AddRange(targets.Select(target => (tree, (long)leaf, target, (double)(float)weight(_random))));
        }

        return this;
    }

    /// <summary>As attributes; numbers as floats, or as tensors of a type.</summary>
    public AttributeProto[] Attributes(string target, bool tracksMissing = true, int? tensors = null)
    {
        AttributeProto Values(string name, IEnumerable<double> values) => tensors is { } type ? Numbers($"{name}_as_tensor", type, [.. values]) : Floats(name, [.. values]);
        var lists = new List<AttributeProto>
        {
            Integers("nodes_treeids", [.. _nodes.Select(node => node.Tree)]),
            Integers("nodes_nodeids", [.. _nodes.Select(node => node.Number)]),
            Integers("nodes_featureids", [.. _nodes.Select(node => node.Feature)]),
            Texts("nodes_modes", [.. _nodes.Select(node => node.Mode)]),
            Values("nodes_values", _nodes.Select(node => node.Value)),
            Integers("nodes_truenodeids", [.. _nodes.Select(node => node.True)]),
            Integers("nodes_falsenodeids", [.. _nodes.Select(node => node.False)]),
            Integers($"{target}_treeids", [.. _weights.Select(weight => weight.Tree)]),
            Integers($"{target}_nodeids", [.. _weights.Select(weight => weight.Node)]),
            Integers($"{target}_ids", [.. _weights.Select(weight => weight.Target)]),
            Values($"{target}_weights", _weights.Select(weight => weight.Weight)),
        };
        if (tracksMissing) lists.Add(Integers("nodes_missing_value_tracks_true", [.. _nodes.Select(node => node.Tracks)]));
        return [.. lists];
    }

    /// <summary>Rows of which many values lie on thresholds, and some are missing.</summary>
    public static float[] Rows(int count, int features = 4)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count * features).Select(_ => random.Next(8) switch
        {
            0 => float.NaN,
            1 => random.Next(2) == 0 ? float.PositiveInfinity : float.NegativeInfinity,
            < 5 => random.Next(-5, 6) / 2f,
            _ => (float)((random.NextDouble() * 6) - 3),
        })];
    }
}
