using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>What the nodes after the trees make of the scores: scale · score + shift, and then a transform.</summary>
internal sealed record GraphOutputs(double Scale, double Shift, Transform Transform)
{
    /// <summary>Nodes that change no score.</summary>
    private static readonly HashSet<string> Passing = ["Identity", "ZipMap", "Reshape", "Flatten", "Squeeze"];

    /// <summary>Nodes that make a label of scores; what follows them is no score.</summary>
    private static readonly HashSet<string> Labelling = ["ArgMax", "Binarizer", "ArrayFeatureExtractor", "LabelEncoder", "Cast"];

    public static GraphOutputs Of(Graph graph, string scores, Transform transform)
    {
        var chain = Chain(graph, scores);
        if (chain.Count == 0) return new(1, 0, transform);
        if (transform.Kind is not TransformKind.Identity) throw chain[0].Node.Refused("it changes predictions");
        var (slope, offset) = (1.0, 0.0);
        foreach (var (node, value) in chain)
        {
            if (transform.Kind is not TransformKind.Identity) throw node.Refused("it changes predictions");
            switch (node.Operator)
            {
                case "Mul":
                    var factor = Constant(graph, node, value);
                    (slope, offset) = (slope * factor, offset * factor);
                    break;
                case "Div" when node.Input(0) == value:
                    var divisor = Constant(graph, node, value);
                    (slope, offset) = (slope / divisor, offset / divisor);
                    break;
                case "Add":
                    offset += Constant(graph, node, value);
                    break;
                case "Sigmoid":
                    transform = new(TransformKind.Sigmoid);
                    break;
                case "Exp":
                    transform = new(TransformKind.Exp);
                    break;
                case "Softmax" when node.Attributes.Integer("axis", -1) is 1 or -1:
                    transform = new(TransformKind.Softmax);
                    break;
                default:
                    throw node.Refused("it changes the scores of the trees in a way that is not read");
            }
        }

        return transform.Kind is TransformKind.Sigmoid ? new(1, 0, new(TransformKind.Sigmoid, slope, offset)) : new(slope, offset, transform);
    }

    /// <summary>The nodes that compute with the scores, one after the other, each with the value that it takes.</summary>
    private static List<(GraphNode Node, string Value)> Chain(Graph graph, string scores)
    {
        var chain = new List<(GraphNode Node, string Value)>();
        var seen = new HashSet<string>();
        var open = new Stack<string>([scores]);
        while (open.Count > 0)
        {
            (GraphNode Node, string Value)? next = null;
            while (open.TryPop(out var value))
            {
                if (!seen.Add(value)) throw new ModelException($"the ONNX model's graph goes in circles, or makes '{value}' twice");
                foreach (var taker in graph.TakersOf(value))
                {
                    if (Passing.Contains(taker.Operator) || IsCastOfScores(taker)) open.Push(taker.Output(0));
                    else if (Labelling.Contains(taker.Operator)) continue;
                    else if (next is null) next = (taker, value);
                    else throw taker.Refused($"the scores of the trees go two ways, this one and {next.Value.Node.Name}");
                }
            }

            if (next is not { } computing) break;
            chain.Add(computing);
            open.Push(computing.Node.Output(0));
        }

        return chain;
    }

    private static bool IsCastOfScores(GraphNode node) => node.Operator == "Cast" && node.Attributes.Integer("to", 0) is ElementType.Single or ElementType.Double;

    private static double Constant(Graph graph, GraphNode node, string value)
    {
        var other = node.Input(0) == value ? node.Input(1) : node.Input(0);
        return graph.ConstantOf(other) is { } tensor && TensorValues.Read(tensor) is [var constant] && double.IsFinite(constant)
            ? constant
            : throw node.Refused($"'{other}' is no constant of one number");
    }
}
