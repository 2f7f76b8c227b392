using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>What the nodes between the trees and the declared output make of the scores: scale · score + shift, and then a transform.</summary>
internal sealed record GraphOutputs(double Scale, double Shift, Transform Transform)
{
    public static GraphOutputs Of(Graph graph, GraphNode trees, ScoreOutputs scores)
    {
        var isClassifier = trees.Operator == "TreeEnsembleClassifier";
        var columns = isClassifier && scores.OutputCount == 1 ? 2 : scores.OutputCount; // ONNX gives both classes a column.
        var (slope, offset, transform, isVector) = (1.0, 0.0, scores.Transform, false);
        foreach (var (node, value) in ScorePath.Of(graph, trees, trees.Output(isClassifier ? 1 : 0)))
        {
            switch (node.Operator)
            {
                case "Identity" or "ZipMap" or "Cast":
                    break;
                case "Reshape" or "Squeeze" or "Flatten":
                    isVector = ScoreShape.IsVectorAfter(graph, node, columns, isVector);
                    break;
                case var _ when transform.Kind is not TransformKind.Identity:
                    throw node.Refused("it changes predictions");
                case "Mul":
                    var factor = Constant(graph, node, value, isVector);
                    (slope, offset) = (slope * factor, offset * factor);
                    break;
                case "Div" when node.Input(0) == value:
                    var divisor = Constant(graph, node, value, isVector);
                    (slope, offset) = (slope / divisor, offset / divisor);
                    break;
                case "Add":
                    offset += Constant(graph, node, value, isVector);
                    break;
                case "Sigmoid":
                    transform = new(TransformKind.Sigmoid);
                    break;
                case "Exp":
                    transform = new(TransformKind.Exp);
                    break;
                case "Softmax" when scores.OutputCount == columns && !isVector && node.Attributes.Integer("axis", -1) is 1 or -1:
                    transform = new(TransformKind.Softmax);
                    break;
                default:
                    throw node.Refused("it changes the scores of the trees in a way that is not read");
            }
        }

        return transform.Kind is TransformKind.Sigmoid ? new(1, 0, new(TransformKind.Sigmoid, slope, offset)) : new(slope, offset, transform);
    }

    /// <summary>A number in more dimensions than the scores would give them more.</summary>
    private static double Constant(Graph graph, GraphNode node, string value, bool isVector)
    {
        var other = node.Input(0) == value ? node.Input(1) : node.Input(0);
        return graph.ConstantOf(other) is { } tensor && tensor.Dims.Count <= (isVector ? 1 : 2) && TensorValues.Read(tensor) is [var constant] && double.IsFinite(constant)
            ? constant
            : throw node.Refused($"'{other}' is no constant of one number");
    }
}
