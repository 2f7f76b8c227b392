namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The nodes from the trees' scores to the output that the model declares for them, each with the value that it takes.</summary>
internal sealed class ScorePath
{
    /// <summary>Nodes whose result may be a score still; whether it is, is seen where they are read.</summary>
    private static readonly HashSet<string> Scoring = ["Identity", "ZipMap", "Reshape", "Flatten", "Squeeze", "Cast", "Mul", "Div", "Add", "Sigmoid", "Exp", "Softmax"];

    private static readonly HashSet<string> Computing = ["Mul", "Div", "Add", "Sigmoid", "Exp", "Softmax"];

    private readonly Graph _graph;
    private readonly GraphNode _trees;
    private readonly string _scores;
    private readonly HashSet<string> _ofTrees;
    private int _steps;

    private ScorePath(Graph graph, GraphNode trees, string scores) => (_graph, _trees, _scores, _ofTrees) = (graph, trees, scores, graph.After(trees));

    /// <summary>Of several declared scores the last one counts, as it does for ONNX Runtime's scorer. Labels may be declared beside it, and what does not come from the trees.</summary>
    public static IReadOnlyCollection<(GraphNode Node, string Value)> Of(Graph graph, GraphNode trees, string scores)
    {
        var path = new ScorePath(graph, trees, scores);
        IReadOnlyCollection<(GraphNode Node, string Value)>? last = null;
        foreach (var output in graph.Outputs.Where(path._ofTrees.Contains)) last = path.Back(output) ?? last;
        return last ?? throw trees.Refused("no output that the model declares is the scores");
    }

    /// <summary>Null where the output is a label.</summary>
    private Stack<(GraphNode Node, string Value)>? Back(string output)
    {
        var path = new Stack<(GraphNode Node, string Value)>();
        GraphNode? computing = null;
        for (var value = output; value != _scores;)
        {
            if (++_steps > ImportLimits.Features) throw new ModelException("the ONNX model's graph goes in circles, or is longer than what is read");
            var node = _graph.MakerOf(value)!;
            if (node == _trees || IsLabelling(node)) return computing is null ? null : throw computing.Refused("it computes with a label");
            if (!Scoring.Contains(node.Operator)) throw node.Refused("it changes the scores of the trees in a way that is not read");
            if (Computing.Contains(node.Operator)) computing = node;
            value = Taken(node);
            path.Push((node, value));
        }

        return path;
    }

    private string Taken(GraphNode node)
    {
        if (_ofTrees.Contains(node.Input(0))) return node.Input(0);
        return node.Operator is "Mul" or "Add" && _ofTrees.Contains(node.Input(1)) ? node.Input(1) : throw node.Refused("the scores of the trees are not what it changes");
    }

    /// <summary>Columns taken of the scores are no label; entries taken of a list of classes are.</summary>
    private bool IsLabelling(GraphNode node) => node.Operator switch
    {
        "ArgMax" or "Binarizer" or "LabelEncoder" => true,
        "ArrayFeatureExtractor" => _graph.ConstantOf(node.Input(0)) is not null,
        "Cast" => node.Attributes.Integer("to", 0) is not (ElementType.Single or ElementType.Double),
        _ => false,
    };
}
