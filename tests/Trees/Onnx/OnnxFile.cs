using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Tests.Onnx;

/// <summary>Writes ONNX models of which ONNX Runtime takes every one.</summary>
internal static class OnnxFile
{
    public static readonly string[] AllModes = ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ"];

    public static AttributeProto Integer(string name, long value) => new() { Name = name, Type = 2, I = value };

    public static AttributeProto Text(string name, string value) => new() { Name = name, Type = 3, S = ByteString.CopyFromUtf8(value) };

    public static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = 7, Ints = { values } };

    public static AttributeProto Floats(string name, params double[] values) => new() { Name = name, Type = 6, Floats = { values.Select(value => (float)value) } };

    public static AttributeProto Texts(string name, params string[] values) => new() { Name = name, Type = 8, Strings = { values.Select(ByteString.CopyFromUtf8) } };

    public static AttributeProto Numbers(string name, int type, params double[] values) => new() { Name = name, Type = 4, T = Tensor(name, type, values) };

    public static TensorProto Tensor(string name, int type, params double[] values) => new()
    {
        Name = name,
        DataType = type,
        Dims = { values.Length },
        RawData = ByteString.CopyFrom(type switch
        {
            ElementType.Single => [.. values.SelectMany(value => BitConverter.GetBytes((float)value))],
            ElementType.Double => [.. values.SelectMany(BitConverter.GetBytes)],
            _ => Array.ConvertAll(values, value => (byte)value),
        }),
    };

    public static ValueInfoProto Value(string name, int type, long columns) => new()
    {
        Name = name,
        Type = new() { TensorType = new() { ElemType = type, Shape = new() { Dim = { new DimensionProto { DimParam = "N" }, new DimensionProto { DimValue = columns } } } } },
    };

    public static NodeProto Node(string type, string[] inputs, string[] outputs, params AttributeProto[] attributes) => new()
    {
        OpType = type,
        Domain = type is "Cast" or "Concat" or "Mul" or "Add" or "Div" or "Sigmoid" or "Exp" or "Identity" or "Abs" or "Reshape" or "Squeeze" or "Flatten" or "Softmax" or "ArgMax" ? "" : "ai.onnx.ml",
        Input = { inputs },
        Output = { outputs },
        Attribute = { attributes },
    };

    public static byte[] Model(GraphProto graph, int version = 3)
    {
        var model = new ModelProto { Graph = graph, OpsetImport = { new OperatorSetIdProto { Domain = "ai.onnx.ml", Version = version }, new OperatorSetIdProto { Version = 15 } } };
        return [8, 8, .. model.ToByteArray()]; // Field 1 is the version of the format: 8.
    }

    /// <summary>A model of one node on rows X of some columns, with the scores as its output.</summary>
    public static byte[] Model(NodeProto node, int columns, long scores, int type = ElementType.Single, int scoreType = ElementType.Single, int version = 3)
    {
        var graph = new GraphProto { Node = { node }, Input = { Value("X", type, columns) } };
        if (node.Output.Count > 1) graph.Output.Add(new ValueInfoProto { Name = "label", Type = new() { TensorType = new() { ElemType = ElementType.Int64, Shape = new() { Dim = { new DimensionProto { DimParam = "N" } } } } } });
        graph.Output.Add(Value("scores", scoreType, scores));
        return Model(graph, version);
    }

    /// <summary>
    /// Tree 0: f0 ≤ .5 ? (f1 in {1, 2, 3} ? leaf 0 : leaf 1) : (f2 &gt; 0 ? leaf 2 : leaf 3), where the missing go right, right and left. Tree 1: f3 in -20 to 19 ? leaf 4 : leaf 5.
    /// </summary>
    public static byte[] Young(int type)
    {
        double[] many = [.. Enumerable.Range(-20, 40).Select(value => (double)value)];
        var node = Node(
            "TreeEnsemble", ["X"], ["scores"],
            Integers("tree_roots", 0, 3), Integers("nodes_featureids", 0, 1, 2, 3), Numbers("nodes_modes", ElementType.UInt8, 0, 6, 3, 6), Numbers("nodes_splits", type, 0.5, 0, 0, 0),
            Integers("nodes_truenodeids", 1, 0, 2, 4), Integers("nodes_trueleafs", 0, 1, 1, 1), Integers("nodes_falsenodeids", 2, 1, 3, 5), Integers("nodes_falseleafs", 0, 1, 1, 1),
            Integers("nodes_missing_value_tracks_true", 0, 0, 1, 0), Numbers("membership_values", type, [1, 2, 3, double.NaN, .. many, double.NaN]),
            Integers("leaf_targetids", 0, 1, 0, 1, 1, 0), Numbers("leaf_weights", type, 1, 2, 4, 8, 16, 32), Integer("n_targets", 2), Integer("aggregate_function", 1), Integer("post_transform", 0));
        return Model(node, 4, 2, type, type, version: 5);
    }

    public static NodeProto Regressor(long targets, AttributeProto[] lists, params AttributeProto[] others) =>
        Node("TreeEnsembleRegressor", ["X"], ["scores"], [Integer("n_targets", targets), .. lists, .. others]);

    public static NodeProto Classifier(int classes, string after, double[] baseScores, Forest forest)
    {
        var node = Node("TreeEnsembleClassifier", ["X"], ["label", "scores"], [.. forest.Attributes("class"), Text("post_transform", after), Integers("classlabels_int64s", [.. Enumerable.Range(0, classes).Select(label => (long)label)])]);
        if (baseScores.Length > 0) node.Attribute.Add(Floats("base_values", baseScores));
        return node;
    }

    public static Importing.Onnx.Protocol.ModelProto Parse(byte[] file) => ModelProto.Parser.ParseFrom(file);
}
