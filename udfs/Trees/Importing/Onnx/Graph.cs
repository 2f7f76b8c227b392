using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The nodes of a model and who makes and who takes each value.</summary>
internal sealed class Graph
{
    private static readonly HashSet<string> Trees = ["TreeEnsembleClassifier", "TreeEnsembleRegressor", "TreeEnsemble"];

    /// <summary>Operators that may stand round an ensemble of trees; whether they do nothing to its scores is seen where they stand.</summary>
    private static readonly HashSet<string> Known =
    [
        .. Trees, "Identity", "Cast", "Concat", "FeatureVectorizer", "Reshape", "Flatten", "Squeeze", "ZipMap", "Mul", "Add", "Div", "Sigmoid", "Exp", "Softmax",
        "ArgMax", "Binarizer", "ArrayFeatureExtractor", "LabelEncoder", "Constant",
    ];

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
            if (!Known.Contains(node.Operator)) throw node.Refused("it computes something else than trees");
            _nodes.Add(node);
            foreach (var output in node.Outputs) _makers[output] = node;
            if (node.Operator == "Constant" && node.Outputs is [var name] && node.Attributes.Tensor("value") is { } value) _constants[name] = value;
        }

        _takers = _nodes.SelectMany(node => node.Inputs.Distinct().Select(value => (Value: value, Node: node))).ToLookup(entry => entry.Value, entry => entry.Node);
    }

    public GraphNode TreeNode()
    {
        var trees = _nodes.Where(node => Trees.Contains(node.Operator)).ToArray();
        return trees switch
        {
            [var tree] => tree,
            [] => throw new ModelException("the ONNX model has no ensemble of trees (TreeEnsembleClassifier, TreeEnsembleRegressor, TreeEnsemble); it runs through ONNX Runtime"),
            _ => throw trees[1].Refused($"the model has {trees.Length} ensembles of trees, and one is read"),
        };
    }

    public GraphNode? MakerOf(string value) => _makers.GetValueOrDefault(value);

    public ValueInfoProto? InputOf(string value) => _inputs.GetValueOrDefault(value);

    public TensorProto? ConstantOf(string value) => _constants.GetValueOrDefault(value);

    public IEnumerable<GraphNode> TakersOf(string value) => _takers[value];
}
