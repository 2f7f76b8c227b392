namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>Nodes that change the shape of scores: they stay a matrix of all rows, or become a vector of them where there is one column.</summary>
internal static class ScoreShape
{
    /// <summary>Whether scores are a vector after the node; it is refused where it makes other rows of them.</summary>
    public static bool IsVectorAfter(Graph graph, GraphNode node, int columns, bool isVector)
    {
        var attributes = node.Attributes;
        return node.Operator switch
        {
            "Reshape" => AfterReshape(Numbers(graph, node, "shape"), attributes.Integer("allowzero", 0) == 0, columns),
            "Squeeze" when columns == 1 && !isVector && Numbers(graph, node, "axes") is null or [] or [1] or [-1] => true,
            "Flatten" when attributes.Integer("axis", 1) is var axis && (axis == 1 || (axis == -1 && !isVector)) => false,
            _ => null,
        }
        ?? throw node.Refused("it makes other rows of the scores");
    }

    private static bool? AfterReshape(double[]? shape, bool zeroKeeps, int columns) => shape switch
    {
        [-1] when columns == 1 => true,
        [-1, var width] when width == columns => false,
        [0, var width] when zeroKeeps && (width == columns || width == -1) => false,
        _ => null,
    };

    /// <summary>Attributes in old versions, inputs in later ones. Null where there are neither; [NaN] where they are computed.</summary>
    private static double[]? Numbers(Graph graph, GraphNode node, string name)
    {
        if (node.Attributes.Has(name)) return Array.ConvertAll(node.Attributes.Integers(name), value => (double)value);
        if (node.Inputs.Count < 2 || node.Inputs[1].Length == 0) return null;
        return graph.ConstantOf(node.Inputs[1]) is { } tensor && TensorValues.Read(tensor) is { } values ? values : [double.NaN];
    }
}
