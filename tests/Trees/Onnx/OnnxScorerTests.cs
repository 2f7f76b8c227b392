using Apache.Arrow;
using Apache.Arrow.Types;
using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx;
using Reelhouse.Trees.Importing.Onnx.Protocol;
using Reelhouse.Trees.OnnxRuntime;
using static Reelhouse.Trees.Tests.Onnx.OnnxFile;

namespace Reelhouse.Trees.Tests.Onnx;

public sealed class OnnxScorerTests
{
    private const int Rows = 5000;

    [Fact]
    public void a_pipeline_takes_a_column_for_each_of_its_inputs_texts_too()
    {
        using var scorer = OnnxScorer.Load(Pipeline());
        Assert.Equal(["age", "plan", "days"], scorer.Features.Select(feature => feature.Name));
        Assert.Equal(2, scorer.OutputCount);
        var scores = new double[Rows * 2];
        foreach (var plans in new IArrowArray[] { Plans(), Dictionary(), LargePlans(), ViewedPlans(), WideDictionary() })
        {
            scorer.Score([Ages(), plans, Days()], scores);
            for (var row = 0; row < Rows; row++)
            {
                var raw = (row % 50 / 10.0) + (row % 3 == 0 ? 2 : row % 3 == 1 ? -1 : 0) + (0.5 * (row % 7)) - 3;
                Assert.Equal(1 / (1 + Math.Exp(raw)), scores[row], 1e-6);
                Assert.Equal(1 / (1 + Math.Exp(-raw)), scores[Rows + row], 1e-6);
            }
        }
    }

    [Fact]
    public void trees_are_scored_as_by_their_own_scorer_and_null_is_missing()
    {
        var file = Trees();
        using var scorer = OnnxScorer.Load(file);
        var columns = new FloatArray.Builder[4];
        for (var column = 0; column < 4; column++) columns[column] = new();
        var values = Forest.Rows(Rows);
        for (var place = 0; place < values.Length; place++) _ = float.IsNaN(values[place]) ? columns[place % 4].AppendNull() : columns[place % 4].Append(values[place]);
        IArrowArray[] features = [.. columns.Select(column => column.Build())];
        var (expected, scores) = (new double[Rows], new double[Rows]);
        OnnxTrees.Read(new MemoryStream(file)).Score(features, expected);
        scorer.Score(features, scores);
        Assert.Equal(["X[0]", "X[1]", "X[2]", "X[3]"], scorer.Features.Select(feature => feature.Name));
        for (var row = 0; row < Rows; row++) Assert.Equal(expected[row], scores[row], 1e-5);
    }

    [Fact]
    public void a_dictionary_of_probabilities_is_scored_as_the_matrix_that_it_is_made_of()
    {
        using var plain = OnnxScorer.Load(Pipeline());
        using var zipped = OnnxScorer.Load(Pipeline(isZipped: true));
        var (expected, scores) = (new double[Rows * 2], new double[Rows * 2]);
        plain.Score([Ages(), Plans(), Days()], expected);
        zipped.Score([Ages(), Plans(), Days()], scores);
        Assert.Equal(expected, scores);
    }

    [Fact]
    public void a_row_has_the_scores_that_the_model_computes_whatever_number_the_file_declares()
    {
        var forest = new Forest(3).Add(9, ["BRANCH_LEQ"], [0, 1, 2], random => random.NextDouble());
        var file = Model(Node("TreeEnsembleClassifier", ["X"], ["label", "scores"], [Integers("classlabels_int64s", 0, 1, 2), .. forest.Attributes("class")]), 4, 1);
        using var scorer = OnnxScorer.Load(file);
        Assert.Equal(3, scorer.OutputCount);
        var (expected, scores) = (new double[3], new double[3]);
        OnnxTrees.Read(new MemoryStream(file)).ScoreRow([1, 0, -1, 2], expected);
        scorer.Score([.. new double[] { 1, 0, -1, 2 }.Select(value => new DoubleArray.Builder().Append(value).Build())], scores);
        for (var output = 0; output < 3; output++) Assert.Equal(expected[output], scores[output], 1e-6);
    }

    [Fact]
    public void the_file_is_believed_where_a_model_takes_no_empty_text()
    {
        using var scorer = OnnxScorer.Load(Pipeline(takesUnknown: false));
        Assert.Equal(2, scorer.OutputCount);
        Assert.Throws<ModelException>(() => scorer.Score([Ages(), Plans(), Days()], new double[Rows * 2]));
    }

    [Fact]
    public void what_does_not_fit_is_refused()
    {
        Assert.Throws<ModelException>(() => OnnxScorer.Load([1, 2, 3]));
        Assert.Throws<ModelException>(() => OnnxScorer.Load(Trees()[..100]));
        Assert.Contains("'label'", Assert.Throws<ModelException>(() => OnnxScorer.Load(Pipeline(), "label")).Message, StringComparison.Ordinal);
        var fixedRows = Parse(Trees());
        fixedRows.Graph.Input[0].Type.TensorType.Shape.Dim[0] = new DimensionProto { DimValue = 946 };
        Assert.Contains("[None, 4]", Assert.Throws<ModelException>(() => OnnxScorer.Load(fixedRows.ToByteArray())).Message, StringComparison.Ordinal);
        var beside = Parse(Difference(ElementType.Int64));
        beside.Graph.Initializer[0].DataLocation = 1;
        beside.Graph.Initializer[0].Int64Data.Clear();
        Assert.Contains("a file beside it", Assert.Throws<ModelException>(() => OnnxScorer.Load(beside.ToByteArray())).Message, StringComparison.Ordinal);
        using var scorer = OnnxScorer.Load(Pipeline());
        var scores = new double[Rows * 2];
        Assert.Throws<ArgumentException>(() => scorer.Score([Ages(), Plans()], scores));
        Assert.Throws<ArgumentException>(() => scorer.Score([Ages(), Ages(), Days()], scores));
        Assert.Throws<ArgumentException>(() => scorer.Score([Plans(), Plans(), Days()], scores));
        Assert.Throws<ArgumentException>(() => scorer.Score([Ages(), Plans(), Days()], scores.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => scorer.Score([Ages(), Plans(), Days()], scores, ScoreKind.Raw));
        Assert.Contains("days", Assert.Throws<ArgumentException>(() => scorer.Score([Ages(), Plans(), new NullArray(Rows)], scores)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void integers_are_given_as_they_are()
    {
        const long Beyond = (1L << 53) + 1; // No double is it.
        using var scorer = OnnxScorer.Load(Difference(ElementType.Int64));
        var dictionary = new DictionaryArray(new DictionaryType(UInt32Type.Default, Int64Type.Default, false), new UInt32Array.Builder().Append(1).Build(), new Int64Array.Builder().Append(7).Append(Beyond).Build());
        var decimals = new Decimal128Array.Builder(new Decimal128Type(20, 2)).Append("9007199254740993.00").Build();
        foreach (var column in new IArrowArray[] { new Int64Array.Builder().Append(Beyond).Build(), new UInt64Array.Builder().Append(Beyond).Build(), decimals, dictionary })
        {
            var scores = new double[1];
            scorer.Score([column], scores);
            Assert.Equal(1, scores[0]);
        }

        var whole = new double[1];
        scorer.Score([new DoubleArray.Builder().Append((1L << 53) + 2.0).Build()], whole);
        Assert.Equal(2, whole[0]);
    }

    [Fact]
    public void what_an_input_of_integers_does_not_hold_is_refused_by_column_and_value()
    {
        using var wide = OnnxScorer.Load(Difference(ElementType.Int64));
        using var narrow = OnnxScorer.Load(Difference(ElementType.Int32));
        Refused(wide, "1.9", new DoubleArray.Builder().Append(1.9).Build());
        Refused(wide, "NaN", new FloatArray.Builder().Append(float.NaN).Build());
        Refused(wide, "9.223372036854776E+18", new DoubleArray.Builder().Append(9223372036854775808.0).Build());
        Refused(wide, "9223372036854775808", new UInt64Array.Builder().Append(1UL << 63).Build());
        Refused(wide, "1.50", new Decimal128Array.Builder(new Decimal128Type(20, 2)).Append(1.5m).Build());
        Refused(wide, "missing", new Int64Array.Builder().AppendNull().Build());
        Refused(narrow, "3000000000", new Int64Array.Builder().Append(3_000_000_000).Build());
        Refused(narrow, "-3000000000", new DoubleArray.Builder().Append(-3e9).Build());

        static void Refused(OnnxScorer scorer, string named, IArrowArray column)
        {
            var refused = Assert.Throws<ArgumentException>(() => scorer.Score([column], new double[1]));
            Assert.Contains("feature n, row 0", refused.Message, StringComparison.Ordinal);
            Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        }
    }

    private static DoubleArray Ages() => new DoubleArray.Builder().AppendRange(Enumerable.Range(0, Rows).Select(row => row % 50 / 10.0)).Build();

    private static Int32Array Days() => new Int32Array.Builder().AppendRange(Enumerable.Range(0, Rows).Select(row => row % 7)).Build();

    /// <summary>Every third text is missing, which the encoder does not know.</summary>
    private static StringArray Plans()
    {
        var texts = new StringArray.Builder();
        for (var row = 0; row < Rows; row++) _ = row % 3 == 2 ? texts.AppendNull() : texts.Append(row % 3 == 0 ? "gold" : "basic");
        return texts.Build();
    }

    private static DictionaryArray Dictionary()
    {
        var indices = new Int8Array.Builder();
        for (var row = 0; row < Rows; row++) _ = row % 3 == 2 ? indices.AppendNull() : indices.Append((sbyte)(1 - (row % 3)));
        return new(new DictionaryType(Int8Type.Default, StringType.Default, false), indices.Build(), new StringArray.Builder().Append("basic").Append("gold").Build());
    }

    private static LargeStringArray LargePlans()
    {
        var texts = new LargeStringArray.Builder();
        for (var row = 0; row < Rows; row++) _ = row % 3 == 2 ? texts.AppendNull() : texts.Append(row % 3 == 0 ? "gold" : "basic");
        return texts.Build();
    }

    private static StringViewArray ViewedPlans()
    {
        var texts = new StringViewArray.Builder();
        for (var row = 0; row < Rows; row++) _ = row % 3 == 2 ? texts.AppendNull() : texts.Append(row % 3 == 0 ? "gold" : "basic");
        return texts.Build();
    }

    private static DictionaryArray WideDictionary()
    {
        var indices = new Int64Array.Builder();
        for (var row = 0; row < Rows; row++) _ = row % 3 == 2 ? indices.AppendNull() : indices.Append(1 - (row % 3));
        return new(new DictionaryType(Int64Type.Default, StringType.Default, false), indices.Build(), new StringArray.Builder().Append("basic").Append("gold").Build());
    }

    /// <summary>n - 2^53 in integers of 64 bits.</summary>
    private static byte[] Difference(int type) => Model(new GraphProto
    {
        Input = { Value("n", type, 1) },
        Output = { Value("score", ElementType.Single, 1) },
        Initializer = { new TensorProto { Name = "offset", DataType = ElementType.Int64, Dims = { 1 }, Int64Data = { -(1L << 53) } } },
        Node = { Node("Cast", ["n"], ["wide"], Integer("to", ElementType.Int64)), Node("Add", ["wide", "offset"], ["difference"]), Node("Cast", ["difference"], ["score"], Integer("to", ElementType.Single)) },
    });

    /// <summary>age + (gold 2, basic -1) + days / 2 - 3, as a logistic regression has it.</summary>
    private static byte[] Pipeline(bool isZipped = false, bool takesUnknown = true) => Model(new GraphProto
    {
        Input = { Value("age", ElementType.Single, 1), Value("plan", ElementType.Text, 1), Value("days", ElementType.Int64, 1) },
        Output = { new ValueInfoProto { Name = "label", Type = new() { TensorType = new() { ElemType = ElementType.Int64, Shape = new() { Dim = { new DimensionProto { DimParam = "N" } } } } } }, isZipped ? new ValueInfoProto { Name = "map" } : Value("probabilities", ElementType.Single, 2) },
        Initializer = { new TensorProto { Name = "shape", DataType = ElementType.Int64, Dims = { 2 }, Int64Data = { -1, 2 } } },
        Node =
        {
            Node("OneHotEncoder", ["plan"], ["wide"], OnnxFile.Texts("cats_strings", "gold", "basic"), Integer("zeros", takesUnknown ? 1 : 0)),
            Node("Reshape", ["wide", "shape"], ["plans"]),
            Node("Cast", ["days"], ["days32"], Integer("to", ElementType.Single)),
            Node("Concat", ["age", "plans", "days32"], ["X"], Integer("axis", 1)),
            Node("LinearClassifier", ["X"], ["label", "probabilities"], Floats("coefficients", -1, -2, 1, -0.5, 1, 2, -1, 0.5), Floats("intercepts", 3, -3), Integers("classlabels_ints", 0, 1), Text("post_transform", "LOGISTIC")),
            isZipped ? Node("ZipMap", ["probabilities"], ["map"], Integers("classlabels_int64s", 0, 1)) : Node("Identity", ["label"], ["unused"]),
        },
    });

    private static byte[] Trees()
    {
        var forest = new Forest(12);
        for (var tree = 0; tree < 10; tree++) forest.Add(12, ["BRANCH_LEQ"], [0], random => random.NextDouble());
        return Model(Node("TreeEnsembleRegressor", ["X"], ["scores"], [Integer("n_targets", 1), .. forest.Attributes("target")]), 4, 1);
    }
}
