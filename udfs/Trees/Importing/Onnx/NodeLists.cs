namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The lists of TreeEnsembleClassifier and TreeEnsembleRegressor: an entry for each node, named by tree and number, and one for each weight.</summary>
internal static class NodeLists
{
    /// <param name="attributes">Those of the ensemble's node.</param>
    /// <param name="target">What the names of the weights' lists begin with.</param>
    public static NodeTable Read(Attributes attributes, string target)
    {
        var trees = attributes.Integers("nodes_treeids");
        if (trees.Length == 0) throw attributes.Fault("nodes_treeids", "it is empty: there is no tree");
        var numbers = Sized(attributes.Integers("nodes_nodeids"), "nodes_nodeids");
        var modes = Sized(attributes.Texts("nodes_modes"), "nodes_modes");
        var features = Sized(attributes.Integers("nodes_featureids"), "nodes_featureids");
        var values = Sized(attributes.Numbers("nodes_values"), "nodes_values");
        var trues = Sized(attributes.Integers("nodes_truenodeids"), "nodes_truenodeids");
        var falses = Sized(attributes.Integers("nodes_falsenodeids"), "nodes_falsenodeids");
        var tracks = attributes.Integers("nodes_missing_value_tracks_true") is { Length: > 0 } given ? Sized(given, "nodes_missing_value_tracks_true") : new long[trees.Length];

        var places = new Dictionary<(long Tree, long Number), int>(trees.Length);
        for (var node = 0; node < trees.Length; node++)
        {
            if (!places.TryAdd((trees[node], numbers[node]), node)) throw attributes.Fault("nodes_nodeids", $"tree {trees[node]} has node {numbers[node]} twice");
        }

        var nodes = new Node[trees.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            var mode = Mode(modes[node]);
            nodes[node] = mode is NodeMode.Leaf
                ? new(mode, 0, 0, -1, -1, false)
                : new(mode, Feature(node), values[node], Child(node, trues[node]), Child(node, falses[node]), tracks[node] == 1);
        }

        return new(nodes, Roots(attributes, trees), Weights(attributes, target, places, nodes));

        T[] Sized<T>(T[] list, string name) => list.Length == trees.Length ? list : throw attributes.Fault(name, $"it has {list.Length} entries for {trees.Length} nodes");

        int Child(int node, long number) => places.TryGetValue((trees[node], number), out var place)
            ? place
            : throw new ModelException($"tree {trees[node]}, node {numbers[node]}: it names node {number} as its child, which the tree does not have");

        int Feature(int node) => features[node] is >= 0 and < ImportLimits.Features
            ? (int)features[node]
            : throw new ModelException($"tree {trees[node]}, node {numbers[node]}: it asks for feature {features[node]}");

        NodeMode Mode(string name) => name switch
        {
            "BRANCH_LEQ" => NodeMode.LessOrEqual,
            "BRANCH_LT" => NodeMode.Less,
            "BRANCH_GTE" => NodeMode.GreaterOrEqual,
            "BRANCH_GT" => NodeMode.Greater,
            "BRANCH_EQ" => NodeMode.Equal,
            "BRANCH_NEQ" => NodeMode.NotEqual,
            "LEAF" => NodeMode.Leaf,
            _ => throw attributes.Fault("nodes_modes", $"'{name}' is no mode of a node"),
        };
    }

    /// <summary>A tree's first node is its root.</summary>
    private static int[] Roots(Attributes attributes, long[] trees)
    {
        var roots = new List<int>();
        var seen = new HashSet<long>();
        for (var node = 0; node < trees.Length; node++)
        {
            if (node > 0 && trees[node] == trees[node - 1]) continue;
            if (!seen.Add(trees[node])) throw attributes.Fault("nodes_treeids", $"the nodes of tree {trees[node]} do not lie in one piece");
            roots.Add(node);
        }

        return [.. roots];
    }

    /// <summary>Weights of nodes that are no leaves are left out, as ONNX Runtime does: old converters wrote such.</summary>
    private static LeafWeight[] Weights(Attributes attributes, string target, Dictionary<(long Tree, long Number), int> places, Node[] nodes)
    {
        var trees = attributes.Integers($"{target}_treeids");
        var numbers = attributes.Integers($"{target}_nodeids");
        var targets = attributes.Integers($"{target}_ids");
        var weights = attributes.Numbers($"{target}_weights");
        if (numbers.Length != trees.Length || targets.Length != trees.Length || weights.Length != trees.Length)
        {
            throw attributes.Fault($"{target}_treeids", $"{trees.Length} trees, {numbers.Length} nodes, {targets.Length} ids and {weights.Length} weights do not make a list");
        }

        var list = new List<LeafWeight>(trees.Length);
        for (var entry = 0; entry < trees.Length; entry++)
        {
            if (!places.TryGetValue((trees[entry], numbers[entry]), out var node)) throw attributes.Fault($"{target}_nodeids", $"tree {trees[entry]} has no node {numbers[entry]}");
            if (targets[entry] is < 0 or >= ImportLimits.Outputs) throw attributes.Fault($"{target}_ids", $"{targets[entry]} is no {target}");
            if (nodes[node].Mode is NodeMode.Leaf) list.Add(new(node, (int)targets[entry], weights[entry]));
        }

        return [.. list.OrderBy(weight => weight.Node).ThenBy(weight => weight.Target)];
    }
}
