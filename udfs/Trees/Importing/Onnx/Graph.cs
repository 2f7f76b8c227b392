using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The nodes of a model and who makes and who takes each value.</summary>
internal sealed class Graph
{
    private static readonly HashSet<string> Trees = ["TreeEnsembleClassifier", "TreeEnsembleRegressor", "TreeEnsemble"];

    private readonly Dictionary<string, GraphNode> _makers = [];
    private readonly ILookup<string, GraphNode> _takers;
    private readonly Dictionary<string, TensorProto> _constants = [];
    private readonly Dictionary<string, ValueInfoProto> _inputs = [];
    private readonly List<GraphNode> _nodes = [];

    public Graph(GraphProto proto)
    {
        foreach (var constant in proto.Initializer) _constants[constant.Name] = constant;
        foreach (var input in proto.Input)
        {
            if (!_constants.ContainsKey(input.Name)) _inputs[input.Name] = input;
        }

        foreach (var node in proto.Node.Select((node, number) => new GraphNode(node, number)))
        {
            _nodes.Add(node);
            foreach (var output in node.Outputs.Where(output => output.Length > 0))
            {
                if (!_makers.TryAdd(output, node)) throw new ModelException($"{node.Name}: it makes '{output}', which {_makers[output].Name} makes as well");
            }

            if (node.Operator == "Constant" && node.Outputs is [var name] && node.Attributes.Tensor("value") is { } value) _constants[name] = value;
        }

        Outputs = [.. proto.Output.Select(output => output.Name)];
        _takers = _nodes.SelectMany(node => node.Inputs.Distinct().Select(value => (Value: value, Node: node))).ToLookup(entry => entry.Value, entry => entry.Node);
    }

    /// <summary>The values that the model declares as its outputs.</summary>
    public IReadOnlyList<string> Outputs { get; }

    public GraphNode TreeNode()
    {
        var trees = _nodes.Where(node => Trees.Contains(node.Operator)).ToArray();
        return trees switch
        {
            [var tree] => tree,
            [] => throw new ModelException("the ONNX model has no ensemble of trees (TreeEnsembleClassifier, TreeEnsembleRegressor, TreeEnsemble); it runs through ONNX Runtime (OnnxScorer.Load)"),
            _ => throw trees[1].Refused($"the model has {trees.Length} ensembles of trees, and one is read"),
        };
    }

    public GraphNode? MakerOf(string value) => _makers.GetValueOrDefault(value);

    public ValueInfoProto? InputOf(string value) => _inputs.GetValueOrDefault(value);

    public TensorProto? ConstantOf(string value) => _constants.GetValueOrDefault(value);

    /// <summary>The values that a node makes, and all that are made of them.</summary>
    public HashSet<string> After(GraphNode node)
    {
        var values = new HashSet<string>();
        var open = new Stack<GraphNode>([node]);
        while (open.TryPop(out var at))
        {
            foreach (var output in at.Outputs.Where(values.Add))
            {
                foreach (var taker in _takers[output]) open.Push(taker);
            }
        }

        return values;
    }
}
