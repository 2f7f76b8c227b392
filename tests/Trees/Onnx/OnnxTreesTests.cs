using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx;
using Reelhouse.Trees.Importing.Onnx.Protocol;
using static Reelhouse.Trees.Tests.Onnx.OnnxFile;

namespace Reelhouse.Trees.Tests.Onnx;

public sealed class OnnxTreesTests
{
    private const int RowCount = 400;
    private static readonly float[] Singles = Forest.Rows(RowCount);
    private static readonly double[][] Rows = [.. Singles.Chunk(4).Select(row => Array.ConvertAll(row, value => (double)value))];

    [Theory]
    [InlineData("BRANCH_LEQ", true)]
    [InlineData("BRANCH_LT", true)]
    [InlineData("BRANCH_GTE", true)]
    [InlineData("BRANCH_GT", true)]
    [InlineData("BRANCH_EQ", true)]
    [InlineData("BRANCH_NEQ", true)]
    [InlineData("BRANCH_LEQ", false)]
    [InlineData("BRANCH_GTE", false)]
    [InlineData("BRANCH_NEQ", false)]
    [InlineData(null, true)]
    [InlineData(null, false)]
    public void every_mode_takes_the_branch_that_ONNX_Runtime_takes(string? mode, bool tracksMissing)
    {
        var forest = new Forest(1);
        for (var tree = 0; tree < 12; tree++) forest.Add(tree * 3, mode is null ? AllModes : [mode], [0], random => random.NextDouble() - 0.5);
        Same(Regressor(1, forest.Attributes("target", tracksMissing), Floats("base_values", 0.25)), 1);
    }

    [Theory]
    [InlineData("SUM", "NONE")]
    [InlineData("AVERAGE", "NONE")]
    [InlineData("SUM", "LOGISTIC")]
    [InlineData("AVERAGE", "SOFTMAX")]
    public void targets_are_summed_or_averaged_and_transformed(string aggregate, string after)
    {
        var forest = new Forest(2);
        for (var tree = 0; tree < 9; tree++) forest.Add(10, AllModes, tree % 2 == 0 ? [0, 1, 2] : [tree % 3], random => random.NextDouble() - 0.5);
        Same(Regressor(3, forest.Attributes("target"), Floats("base_values", 0.25, -1, 0.5), Text("aggregate_function", aggregate), Text("post_transform", after)), 3);
    }

    [Theory]
    [InlineData("NONE", new double[0])]
    [InlineData("SOFTMAX", new[] { 0.5, -0.25, 1 })]
    [InlineData("LOGISTIC", new[] { 0.5, -0.25, 1 })]
    public void classes_have_weights_each(string after, double[] baseScores)
    {
        var forest = new Forest(3);
        for (var tree = 0; tree < 12; tree++) forest.Add(8, ["BRANCH_LEQ"], [tree % 3], random => random.NextDouble() - 0.5);
        Same(Classifier(3, after, baseScores, forest), 3);
    }

    [Theory]
    [InlineData("NONE", 0, 1, new double[0])]
    [InlineData("NONE", 0, 1, new[] { 0.3 })]
    [InlineData("NONE", 0, -1, new double[0])]
    [InlineData("LOGISTIC", 0, 1, new double[0])]
    [InlineData("LOGISTIC", 0, -1, new[] { 0.3 })]
    [InlineData("NONE", 1, -1, new double[0])]
    [InlineData("LOGISTIC", 1, -1, new double[0])]
    [InlineData("SOFTMAX", 1, -1, new double[0])]
    public void one_column_of_weights_is_that_of_the_second_class(string after, long column, double sign, double[] baseScores)
    {
        var forest = new Forest(4);
        for (var tree = 0; tree < 5; tree++) forest.Add(8, ["BRANCH_LEQ"], [column], random => (random.NextDouble() * 0.2) - (sign < 0 ? 0.1 : 0));
        Same(Classifier(2, after, baseScores, forest), 2);
        Assert.Equal(1, OnnxTrees.Read(new MemoryStream(Model(Classifier(2, after, baseScores, forest), 4, 2))).OutputCount);
    }

    [Theory]
    [InlineData("NONE")]
    [InlineData("LOGISTIC")]
    [InlineData("SOFTMAX")]
    public void a_forest_whose_leaves_have_weights_for_both_classes_has_both_outputs(string after)
    {
        var forest = new Forest(5);
        for (var tree = 0; tree < 5; tree++) forest.Add(8, ["BRANCH_LEQ"], [0, 1], random => random.NextDouble() / 5);
        Same(Classifier(2, after, [], forest), 2);
    }

    [Fact]
    public void doubles_are_compared_as_doubles()
    {
        var forest = new Forest(6);
        for (var tree = 0; tree < 5; tree++) forest.Add(10, AllModes, [0], random => random.NextDouble());
        var file = Model(Regressor(1, forest.Attributes("target", tensors: ElementType.Double)), 4, 1, ElementType.Double);
        var random = new Random(8);
        var rows = Array.ConvertAll(Rows, row => Array.ConvertAll(row, value => value + ((random.Next(3) - 1) * 1e-12)));
        Runtime.Holds(file, Runtime.Run(file, "scores", ("X", rows.SelectMany(row => row).ToArray(), 4)), rows);
    }

    [Theory]
    [InlineData(ElementType.Single)]
    [InlineData(ElementType.Double)]
    public void version_5_has_lists_of_splits_and_leaves_and_membership(int type)
    {
        var file = Young(type);
        // ONNX Runtime cuts values to integers before it looks them up in long lists; ONNX does not.
        var singles = Singles.Select((value, place) => place % 4 == 3 ? MathF.Round(value) : value).ToArray();
        Array values = type == ElementType.Single ? singles : Array.ConvertAll(singles, value => (double)value);
        Runtime.Holds(file, Runtime.Run(file, "scores", ("X", values, 4)), [.. singles.Chunk(4).Select(row => Array.ConvertAll(row, value => (double)value))]);
    }

    [Fact]
    public void columns_of_their_own_are_cast_and_put_side_by_side()
    {
        var forest = new Forest(7);
        for (var tree = 0; tree < 5; tree++) forest.Add(10, ["BRANCH_LEQ"], [0], random => random.NextDouble());
        var graph = new GraphProto
        {
            Input = { Value("age", ElementType.Int64, 1), Value("rest", ElementType.Double, 3) },
            Output = { Value("probability", ElementType.Single, 1) },
            Initializer = { Tensor("slope", ElementType.Single, -2), Tensor("offset", ElementType.Single, 0.5) },
            Node =
            {
                Node("Cast", ["age"], ["age32"], Integer("to", ElementType.Single)), Node("Cast", ["rest"], ["rest32"], Integer("to", ElementType.Single)),
                Node("Concat", ["age32", "rest32"], ["X"], Integer("axis", 1)), Regressor(1, forest.Attributes("target")),
                Node("Mul", ["scores", "slope"], ["m"]), Node("Add", ["m", "offset"], ["a"]), Node("Sigmoid", ["a"], ["probability"]),
            },
        };
        var file = Model(graph);
        var ages = Enumerable.Range(0, RowCount).Select(row => (long)(row % 7) - 3).ToArray();
        var rest = Rows.SelectMany(row => row[1..]).ToArray();
        Runtime.Holds(file, Runtime.Run(file, "probability", ("age", ages, 1), ("rest", rest, 3)), [.. Rows.Select((row, number) => (double[])[ages[number], .. row[1..]])]);
        Assert.Equal(["age", "rest[0]", "rest[1]", "rest[2]"], OnnxTrees.Read(new MemoryStream(file)).Features.Select(feature => feature.Name));
    }

    [Theory]
    [InlineData(ElementType.Single, new[] { 0.3, -1.7, 100, 0.001 }, new[] { 0.7, 3, 0.01, 1e5 })]
    [InlineData(ElementType.Single, new[] { 5.8433 }, new[] { 1.2119 })]
    [InlineData(ElementType.Single, new[] { 0.0, 1e30, 1, 1e-30 }, new[] { 1e-30, 1e30, 1e-45, 3e38 })]
    [InlineData(ElementType.Int64, new[] { 0.3, -1.7, 100, 0.001 }, new[] { 0.7, 3, 0.01, 1e5 })]
    public void scaled_rows_take_the_branches_that_they_take_behind_the_scaler(int type, double[] offsets, double[] scales)
    {
        var forest = new Forest(15);
        for (var tree = 0; tree < 12; tree++) forest.Add(14, ["BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT"], [0], random => random.NextDouble() - 0.5);
        var file = Model(Scaled(type, forest, offsets, scales));
        var random = new Random(5);
        var values = Enumerable.Range(0, 4 * RowCount).Select(place =>
        {
            // Most lie within a few floats of where the scaler gives one of the forest's thresholds.
            var (offset, scale) = offsets.Length == 1 ? (offsets[0], scales[0]) : (offsets[place % 4], scales[place % 4]);
            if (random.Next(20) == 0) return random.Next(3) switch { 0 => float.NaN, 1 => float.PositiveInfinity, _ => float.NegativeInfinity };
            var value = (float)((random.Next(-4, 5) / 2.0 / scale) + offset);
            for (var steps = random.Next(-3, 4); steps != 0; steps -= Math.Sign(steps)) value = steps > 0 ? float.BitIncrement(value) : float.BitDecrement(value);
            return value;
        }).ToArray();
        Array given = values;
        if (type == ElementType.Int64)
        {
            values = Array.ConvertAll(values, value => (float)Math.Round(float.IsFinite(value) ? value : 7));
            given = Array.ConvertAll(values, value => (long)value);
        }

        Runtime.Holds(file, Runtime.Run(file, "scores", ("features", given, 4)), [.. values.Chunk(4).Select(row => Array.ConvertAll(row, value => (double)value))]);
    }

    [Fact]
    public void what_does_more_than_scale_is_refused()
    {
        Refused("positive", ElementType.Single, "BRANCH_LEQ", [0, 0, 0, 0], [1, 1, -1, 1]);
        Refused("positive", ElementType.Single, "BRANCH_LEQ", [0, 0, 0, 0], [1, 1, 0, 1]);
        Refused("2 columns of 4", ElementType.Single, "BRANCH_LEQ", [0, 0], [1, 1]);
        Refused("2 offsets", ElementType.Single, "BRANCH_LEQ", [0, 0], [1]);
        Refused("equality", ElementType.Single, "BRANCH_EQ", [0], [1]);
        Refused("64-bit floats", ElementType.Double, "BRANCH_LEQ", [0], [1]);

        static void Refused(string named, int type, string mode, double[] offsets, double[] scales)
        {
            var file = Model(Scaled(type, new Forest(16).Add(6, [mode], [0], random => random.NextDouble()), offsets, scales));
            Assert.Contains(named, Assert.Throws<ModelException>(() => OnnxModel.Read(file)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void what_makes_labels_of_scores_is_left_out()
    {
        var forest = new Forest(8).Add(5, AllModes, [0, 1, 2], random => random.NextDouble());
        var graph = new GraphProto
        {
            Input = { Value("X", ElementType.Single, 4) },
            Output = { new ValueInfoProto { Name = "map" }, new ValueInfoProto { Name = "text" }, new ValueInfoProto { Name = "X" } },
            Node = { Classifier(3, "NONE", [], forest), Node("Cast", ["label"], ["text"], Integer("to", 8)), Node("ZipMap", ["scores"], ["map"]) },
        };
        Assert.Equal(3, OnnxTrees.Read(new MemoryStream(Model(graph))).OutputCount);
    }

    [Fact]
    public void the_last_score_that_the_model_declares_is_scored_and_nothing_beside_it()
    {
        NodeProto[] nodes =
        [
            Node("Exp", ["scores"], ["exp"]), Node("Reshape", ["scores", "column"], ["tall"]), Node("Mul", ["two", "tall"], ["double"]), Node("Flatten", ["double"], ["matrix"]),
            Node("Squeeze", ["scores", "one"], ["vector"]), Node("Add", ["vector", "two"], ["more"]), Node("Sigmoid", ["more"], ["sigmoid"]), Node("Abs", ["exp"], ["dead"]),
        ];
        foreach (var outputs in new string[][] { ["scores"], ["exp"], ["matrix"], ["sigmoid"], ["scores", "exp"], ["exp", "scores"], ["sigmoid", "exp", "vector"] })
        {
            var file = Declared(outputs, nodes);
            Runtime.Holds(file, Runtime.Run(file, outputs[^1], ("X", Singles, 4)), Rows);
        }
    }

    [Theory]
    [InlineData("y", "Cast", ElementType.Int64)]
    [InlineData("y", "Binarizer", 0)]
    [InlineData("y", "ArgMax", 0)]
    [InlineData("y", "Abs", 0)]
    [InlineData("scores y", "Abs", 0)]
    [InlineData("scores y", "ArrayFeatureExtractor", 0)]
    [InlineData("scores z", "Binarizer", 0)]
    [InlineData("X", "Exp", 0)]
    [InlineData("y", "Reshape", 0)]
    [InlineData("y", "Flatten", 0)]
    [InlineData("y", "mine.Exp", 0)]
    public void what_a_model_declares_and_is_no_score_is_refused(string outputs, string type, int to)
    {
        var node = Node(type, type is "ArrayFeatureExtractor" ? ["scores", "one"] : type is "Reshape" ? ["scores", "row"] : ["scores"], ["y"], Integer(type == "Cast" ? "to" : "axis", to));
        if (type == "mine.Exp") (node.Domain, node.OpType) = ("mine", "Exp");
        var file = Declared(outputs.Split(' '), node, Node("Exp", ["y"], ["z"]));
        Assert.Contains("ONNX Runtime", Assert.Throws<ModelException>(() => OnnxModel.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_softmax_is_that_of_all_columns_or_refused()
    {
        var three = new Forest(13).Add(5, AllModes, [0, 1, 2], random => random.NextDouble());
        var file = Declared(["y"], Regressor(3, three.Attributes("target")), Node("Softmax", ["scores"], ["y"]));
        Runtime.Holds(file, Runtime.Run(file, "y", ("X", Singles, 4)), Rows);

        var two = new Forest(13).Add(5, AllModes, [1], random => random.NextDouble());
        Assert.Throws<ModelException>(() => OnnxModel.Read(Declared(["y"], Classifier(2, "NONE", [], two), Node("Softmax", ["scores"], ["y"]))));
    }

    [Fact]
    public void what_is_not_scored_exactly_is_refused_by_name()
    {
        var model = Model(Regressor(1, new Forest(9).Add(6, AllModes, [0], random => random.NextDouble()).Attributes("target")), 4, 1);
        Refused("makes 'scores'", model => model.Graph.Node.Add(model.Graph.Node[0].Clone()));
        Refused("2 ensembles", model =>
        {
            model.Graph.Node.Add(model.Graph.Node[0].Clone());
            model.Graph.Node[1].Output[0] = "others";
        });
        Refused("MIN", model => model.Graph.Node[0].Attribute.Add(Text("aggregate_function", "MIN")));
        Refused("PROBIT", model => model.Graph.Node[0].Attribute.Add(Text("post_transform", "PROBIT")));
        Refused("LOGISTIC", model => model.Graph.Node[0].Attribute.Add(Text("post_transform", "LOGISTIC")));
        Refused("feature", model => Of(model, "nodes_featureids").Ints[0] = 4);
        Refused("feature", model => Of(model, "nodes_featureids").Ints[0] = -1);
        Refused("node 99", model => Of(model, "nodes_truenodeids").Ints[0] = 99);
        Refused("two parents", model => Of(model, "nodes_truenodeids").Ints[0] = 0);
        Refused("BRANCH_MAYBE", model => Of(model, "nodes_modes").Strings[0] = ByteString.CopyFromUtf8("BRANCH_MAYBE"));
        Refused("nodes_values", model => Of(model, "nodes_values").Floats.RemoveAt(0));
        Refused("outputs", model => Of(model, "n_targets").I = 1L << 40);
        Refused("target 3 of", model => Of(model, "target_ids").Ints[0] = 3);
        Refused("input 'X'", model => model.Graph.Input[0].Type.TensorType.Shape.Dim[1].DimValue = 1L << 40);
        Refused("texts", model => model.Graph.Input[0].Type.TensorType.ElemType = 8);
        Refused("two weights", model => Of(model, "target_nodeids").Ints[0] = Of(model, "target_nodeids").Ints[1]);
        Refused("graph", model => model.Graph = null);

        void Refused(string named, Action<ModelProto> spoil)
        {
            var spoilt = Parse(model);
            spoil(spoilt);
            Assert.Contains(named, Assert.Throws<ModelException>(() => OnnxModel.Read(spoilt.ToByteArray())).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SOFTMAX", new double[0], new long[] { 0 })]
    [InlineData("NONE", new[] { 0.1, 0.2 }, new long[] { 0 })]
    [InlineData("NONE", new[] { 0.1 }, new long[] { 1 })]
    [InlineData("NONE", new[] { 0.1 }, new long[] { 0, 1 })]
    public void what_two_classes_leave_open_is_refused(string after, double[] baseScores, long[] columns)
    {
        var forest = new Forest(10).Add(4, AllModes, columns, random => random.NextDouble());
        Assert.Throws<ModelException>(() => OnnxModel.Read(Model(Classifier(2, after, baseScores, forest), 4, 2)));
    }

    [Fact]
    public void spoilt_files_load_or_are_refused()
    {
        var forest = new Forest(11).Add(6, AllModes, [0, 1], random => random.NextDouble()).Add(6, AllModes, [1], random => random.NextDouble());
        Mutations.AllLoadOrAreRefused(Model(Regressor(2, forest.Attributes("target")), 4, 2), file => OnnxModel.Read(file), 600, isText: false, TimeSpan.FromSeconds(30));
        var scaled = Scaled(ElementType.Single, new Forest(17).Add(6, ["BRANCH_LEQ"], [0], random => random.NextDouble()), [1, 2, 3, 4], [1, 2, 3, 4]);
        Mutations.AllLoadOrAreRefused(Model(scaled), file => OnnxModel.Read(file), 600, isText: false, TimeSpan.FromSeconds(30));
        Mutations.AllLoadOrAreRefused(Young(ElementType.Single), file => OnnxModel.Read(file), 600, isText: false, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void a_large_tree_of_which_each_leaf_has_another_target_is_refused()
    {
        var forest = new Forest(14).Add(2000, ["BRANCH_LEQ"], [0], random => random.NextDouble());
        var file = Parse(Model(Regressor(2001, forest.Attributes("target")), 4, 2001));
        for (var leaf = 0; leaf <= 2000; leaf++) Of(file, "target_ids").Ints[leaf] = leaf;
        Assert.Contains("leaves", Assert.Throws<ModelException>(() => OnnxModel.Read(file.ToByteArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void lists_of_version_5_that_go_in_circles_are_refused()
    {
        var model = Parse(Young(ElementType.Single));
        Of(model, "nodes_falsenodeids").Ints[1] = 0;
        Of(model, "nodes_falseleafs").Ints[1] = 0;
        Assert.Throws<ModelException>(() => OnnxModel.Read(model.ToByteArray()));
    }

    [Fact]
    public void long_graphs_are_read_and_those_that_double_or_go_in_circles_are_refused()
    {
        var regressor = Regressor(1, new Forest(9).Add(6, AllModes, [0], random => random.NextDouble()).Attributes("target"));
        var graph = new GraphProto { Input = { Value("v0", ElementType.Single, 4) }, Output = { Value("scores", ElementType.Single, 1) }, Node = { regressor } };
        for (var node = 0; node < 50_000; node++) graph.Node.Add(Node("Identity", [$"v{node}"], [node == 49_999 ? "X" : $"v{node + 1}"]));
        Assert.Equal(4, OnnxModel.Read(Model(graph)).Features.Length);

        graph = new GraphProto { Input = { Value("v0", ElementType.Single, 4) }, Node = { regressor } };
        for (var node = 0; node < 40; node++) graph.Node.Add(Node("Concat", [$"v{node}", $"v{node}"], [node == 39 ? "X" : $"v{node + 1}"], Integer("axis", 1)));
        Assert.Contains("more than are read", Assert.Throws<ModelException>(() => OnnxModel.Read(Model(graph))).Message, StringComparison.Ordinal);

        graph = new GraphProto { Node = { regressor, Node("Identity", ["X"], ["Y"]), Node("Identity", ["Y"], ["X"]) } };
        Assert.Contains("circles", Assert.Throws<ModelException>(() => OnnxModel.Read(Model(graph))).Message, StringComparison.Ordinal);

        Assert.Contains("circles", Assert.Throws<ModelException>(() => OnnxModel.Read(Declared(["y"], Node("Add", ["scores", "z"], ["w"]), Node("Mul", ["y", "w"], ["z"]), Node("Identity", ["z"], ["y"])))).Message, StringComparison.Ordinal);
    }

    private static AttributeProto Of(ModelProto model, string name) => model.Graph.Node[0].Attribute.Single(attribute => attribute.Name == name);

    private static GraphProto Scaled(int type, Forest forest, double[] offsets, double[] scales) => new()
    {
        Input = { Value("features", type, 4) },
        Output = { Value("scores", ElementType.Single, 1) },
        Node = { Node("Scaler", ["features"], ["X"], Floats("offset", offsets), Floats("scale", scales)), Regressor(1, forest.Attributes("target")) },
    };

    /// <summary>A model that declares these outputs; of trees with one target, unless the first node is an ensemble.</summary>
    private static byte[] Declared(string[] outputs, params NodeProto[] nodes)
    {
        var graph = new GraphProto
        {
            Input = { Value("X", ElementType.Single, 4) },
            Output = { outputs.Select(output => new ValueInfoProto { Name = output }) },
            Initializer = { Whole("column", -1, 1), Whole("row", 1, -1), Whole("one", 1), Tensor("two", ElementType.Single, 2) },
        };
        if (!nodes[0].OpType.StartsWith("TreeEnsemble", StringComparison.Ordinal)) graph.Node.Add(Regressor(1, new Forest(13).Add(6, AllModes, [0], random => random.NextDouble()).Attributes("target")));
        graph.Node.Add(nodes);
        return Model(graph);
    }

    private static TensorProto Whole(string name, params long[] values) => new() { Name = name, DataType = ElementType.Int64, Dims = { values.Length }, Int64Data = { values } };

    private static void Same(NodeProto node, long scores)
    {
        var file = Model(node, 4, scores);
        Runtime.Holds(file, Runtime.Run(file, "scores", ("X", Singles, 4)), Rows);
    }
}
