namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>
/// The lists of TreeEnsemble (version 5): splits and leaves apart, named by their places. A split may ask for membership in a list of values:
/// it becomes a chain of comparisons, of which each has the whole true branch.
/// </summary>
internal sealed class TreeEnsembleLists
{
    private readonly Attributes _attributes;
    private readonly double[] _modes;
    private readonly long[] _features;
    private readonly double[] _splits;
    private readonly long[] _tracks;
    private readonly (long[] Children, long[] AreLeaves) _trues;
    private readonly (long[] Children, long[] AreLeaves) _falses;
    private readonly long[] _targets;
    private readonly double[] _weights;
    private readonly double[][] _members;
    private readonly List<Node> _nodes = [];
    private readonly List<LeafWeight> _leaves = [];

    private TreeEnsembleLists(Attributes attributes)
    {
        _attributes = attributes;
        _modes = attributes.TensorNumbers("nodes_modes");
        _features = Sized(attributes.Integers("nodes_featureids"), "nodes_featureids");
        _splits = Sized(attributes.TensorNumbers("nodes_splits"), "nodes_splits");
        _tracks = attributes.Integers("nodes_missing_value_tracks_true") is { Length: > 0 } given ? Sized(given, "nodes_missing_value_tracks_true") : new long[_modes.Length];
        _trues = (Sized(attributes.Integers("nodes_truenodeids"), "nodes_truenodeids"), Sized(attributes.Integers("nodes_trueleafs"), "nodes_trueleafs"));
        _falses = (Sized(attributes.Integers("nodes_falsenodeids"), "nodes_falsenodeids"), Sized(attributes.Integers("nodes_falseleafs"), "nodes_falseleafs"));
        _targets = attributes.Integers("leaf_targetids");
        _weights = attributes.TensorNumbers("leaf_weights");
        if (_targets.Length != _weights.Length) throw attributes.Fault("leaf_targetids", $"it has {_targets.Length} entries for {_weights.Length} leaves");
        _members = Members();
    }

    /// <summary>A graph that goes in circles, or lists of members one under the other, would grow without end.</summary>
    private long MostNodes => Math.Min(4096 + (256L * (_modes.Length + _weights.Length)), Math.Max(1 << 22, 4L * _modes.Length));

    public static NodeTable Read(Attributes attributes)
    {
        var lists = new TreeEnsembleLists(attributes);
        var roots = attributes.Integers("tree_roots");
        if (roots.Length == 0) throw attributes.Fault("tree_roots", "it is empty: there is no tree");
        var places = new List<int>();
        foreach (var root in roots)
        {
            places.Add(lists._nodes.Count);
            lists.Grow(root);
        }

        return new([.. lists._nodes], [.. places], [.. lists._leaves]);
    }

    private T[] Sized<T>(T[] list, string name) => list.Length == _modes.Length ? list : throw _attributes.Fault(name, $"it has {list.Length} entries for {_modes.Length} nodes");

    /// <summary>The values of the nodes that ask for membership, in their order, a NaN after each.</summary>
    private double[][] Members()
    {
        var values = _attributes.TensorNumbers("membership_values");
        var members = new double[_modes.Length][];
        var start = 0;
        for (var node = 0; node < members.Length; node++)
        {
            if (_modes[node] != (int)NodeMode.Member) continue;
            var end = Array.FindIndex(values, Math.Min(start, values.Length), double.IsNaN);
            if (end < 0) end = values.Length;
            if (end <= start) throw _attributes.Fault("membership_values", $"it has no values for node {node}");
            members[node] = values[start..end];
            start = end + 1;
        }

        return members;
    }

    private void Grow(long root)
    {
        var open = new Stack<(long Place, bool IsLeaf, int Parent, bool IsTrue)>();
        open.Push((root, false, -1, false));
        while (open.TryPop(out var at))
        {
            if (_nodes.Count > MostNodes) throw _attributes.Fault("tree_roots", $"the tree at {root} has more nodes than the lists can mean: a node is its own ancestor, or many ask for membership one under the other");
            if (at.Parent >= 0) _nodes[at.Parent] = at.IsTrue ? _nodes[at.Parent] with { True = _nodes.Count } : _nodes[at.Parent] with { False = _nodes.Count };
            if (at.IsLeaf) AddLeaf(at.Place);
            else AddSplits(open, at.Place);
        }
    }

    private void AddLeaf(long place)
    {
        if (place < 0 || place >= _weights.Length) throw _attributes.Fault("leaf_weights", $"there is no leaf {place}");
        var target = _targets[place];
        if (target is < 0 or >= ImportLimits.Outputs) throw _attributes.Fault("leaf_targetids", $"{target} is no target");
        _leaves.Add(new(_nodes.Count, (int)target, _weights[place]));
        _nodes.Add(new(NodeMode.Leaf, 0, 0, -1, -1, false));
    }

    private void AddSplits(Stack<(long Place, bool IsLeaf, int Parent, bool IsTrue)> open, long place)
    {
        if (place < 0 || place >= _modes.Length) throw _attributes.Fault("nodes_modes", $"there is no node {place}");
        if (_features[place] is < 0 or >= ImportLimits.Features) throw _attributes.Fault("nodes_featureids", $"node {place} asks for feature {_features[place]}");
        if (_modes[place] is not (>= 0 and <= (int)NodeMode.Member)) throw _attributes.Fault("nodes_modes", $"node {place} has the mode {_modes[place]}, which is none");
        var mode = (NodeMode)_modes[place];
        var values = mode is NodeMode.Member ? _members[place] : [_splits[place]];
        if (mode is NodeMode.Member) mode = NodeMode.Equal;
        if (_nodes.Count + values.Length > MostNodes) throw _attributes.Fault("membership_values", $"node {place} and those above it have more values than are read");
        for (var member = 0; member < values.Length; member++)
        {
            var split = _nodes.Count;
            var isLast = member == values.Length - 1;
            _nodes.Add(new(mode, (int)_features[place], values[member], -1, isLast ? -1 : split + 1, _tracks[place] == 1));
            if (isLast) open.Push((_falses.Children[place], _falses.AreLeaves[place] != 0, split, false));
            open.Push((_trues.Children[place], _trues.AreLeaves[place] != 0, split, true));
        }
    }
}
