using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Trees.Tests;

/// <summary>Arrow columns of every type that is a feature, as slices with nulls, against the same values as doubles.</summary>
public sealed class ArrowColumnsTests
{
    private const int Rows = 700;
    private const int Sliced = 13;

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("half")]
    [InlineData("int8")]
    [InlineData("int16")]
    [InlineData("int32")]
    [InlineData("int64")]
    [InlineData("uint8")]
    [InlineData("uint16")]
    [InlineData("uint32")]
    [InlineData("uint64")]
    [InlineData("boolean")]
    [InlineData("decimal")]
    public void a_slice_with_nulls_scores_as_its_values_do(string type)
    {
        var model = Steps();
        var array = Numbers(type);
        var slice = ArrowArrayFactory.Slice(array, Sliced, Rows - Sliced);
        var (expected, scores) = (new double[Rows - Sliced], new double[Rows - Sliced]);
        model.Score(Enumerable.Range(Sliced, Rows - Sliced).Select(row => Value(type, row) ?? double.NaN).ToArray(), expected, ScoreKind.Raw);

        model.Score([slice], scores, ScoreKind.Raw);

        Assert.Equal(expected, scores);
        Assert.True(expected.Distinct().Count() > 1);
    }

    [Fact]
    public void categories_are_found_by_text_by_value_and_in_dictionaries()
    {
        var model = Categories("""[["10", "20", "30"]]""");
        var texts = new StringArray.Builder().Append("10").Append("20").Append("40").AppendNull().Append("10.0").Build();
        double[] expected = [1, 2, 2, 2, 1];
        Assert.Equal(expected, Scores(model, texts));
        Assert.Equal(expected, Scores(model, new Int64Array.Builder().Append(10).Append(20).Append(40).AppendNull().Append(10).Build()));
        var indices = new UInt32Array.Builder().Append(1).Append(0).Append(2).AppendNull().Append(1).Build();
        Assert.Equal(expected, Scores(model, new DictionaryArray(new DictionaryType(UInt32Type.Default, StringType.Default, false), indices, new StringArray.Builder().Append("20").Append("10").Append("40").Build())));
    }

    [Theory]
    [InlineData("[[true, false]]", 1)]
    [InlineData("""[[true, "unknown"]]""", 1)]
    [InlineData("""[["true", "false"]]""", 2)]
    public void booleans_are_categories_whatever_their_case_and_texts_are_not(string pandas, double expected)
    {
        var model = Categories(pandas);
        var saved = TreeModel.Load(model.ToBytes());
        var texts = new StringArray.Builder().Append("true").Append("True").Append("TRUE").Append("False").Append("trueish").Build();

        Assert.Equal([1, expected, expected, 2, 2], Scores(model, texts));
        Assert.Equal([1, expected, expected, 2, 2], Scores(saved, texts));
        Assert.Equal(expected == 1 ? 0 : double.NaN, model.CategoryOf(0, "True"));
    }

    [Fact]
    public void a_number_is_refused_where_categories_have_texts_however_few_the_rows()
    {
        var model = Categories("""[["gold", "basic", "trial"]]""");

        foreach (var rows in new[] { 1, 100 })
        {
            var refused = Assert.Throws<ArgumentException>(() => model.Score([new Int32Array.Builder().AppendRange(Enumerable.Repeat(0, rows)).Build()], new double[rows]));
            Assert.Contains("knows its categories by their texts (gold, basic", refused.Message, StringComparison.Ordinal);
        }
    }

    private static double[] Scores(TreeModel model, IArrowArray column)
    {
        var scores = new double[column.Length];
        model.Score([column], scores);
        return scores;
    }

    private static double? Value(string type, int row) => row % 11 == 3 ? null : type switch
    {
        "boolean" => row % 2,
        "float" or "double" or "half" => (row % 64 / 4.0) - 8,
        "decimal" => (row % 50) + 0.1,
        _ => row % 100,
    };

    private static IArrowArray Numbers(string type)
    {
        var values = Enumerable.Range(0, Rows).Select(row => Value(type, row)).ToList();
        switch (type)
        {
            case "float": return Fill(new FloatArray.Builder(), (builder, value) => builder.Append((float)value), builder => builder.AppendNull()).Build();
            case "double": return Fill(new DoubleArray.Builder(), (builder, value) => builder.Append(value), builder => builder.AppendNull()).Build();
            case "half": return Fill(new HalfFloatArray.Builder(), (builder, value) => builder.Append((Half)value), builder => builder.AppendNull()).Build();
            case "int8": return Fill(new Int8Array.Builder(), (builder, value) => builder.Append((sbyte)value), builder => builder.AppendNull()).Build();
            case "int16": return Fill(new Int16Array.Builder(), (builder, value) => builder.Append((short)value), builder => builder.AppendNull()).Build();
            case "int32": return Fill(new Int32Array.Builder(), (builder, value) => builder.Append((int)value), builder => builder.AppendNull()).Build();
            case "int64": return Fill(new Int64Array.Builder(), (builder, value) => builder.Append((long)value), builder => builder.AppendNull()).Build();
            case "uint8": return Fill(new UInt8Array.Builder(), (builder, value) => builder.Append((byte)value), builder => builder.AppendNull()).Build();
            case "uint16": return Fill(new UInt16Array.Builder(), (builder, value) => builder.Append((ushort)value), builder => builder.AppendNull()).Build();
            case "uint32": return Fill(new UInt32Array.Builder(), (builder, value) => builder.Append((uint)value), builder => builder.AppendNull()).Build();
            case "uint64": return Fill(new UInt64Array.Builder(), (builder, value) => builder.Append((ulong)value), builder => builder.AppendNull()).Build();
            case "boolean": return Fill(new BooleanArray.Builder(), (builder, value) => builder.Append(value != 0), builder => builder.AppendNull()).Build();
            default: return Fill(new Decimal128Array.Builder(new Decimal128Type(38, 18)), (builder, value) => builder.Append((decimal)value), builder => builder.AppendNull()).Build();
        }

        T Fill<T>(T builder, Action<T, double> append, Action<T> appendNull)
        {
            foreach (var value in values)
            {
                if (value is { } there) append(builder, there);
                else appendNull(builder);
            }

            return builder;
        }
    }

    /// <summary>A leaf for each of several ranges of one feature; what is missing goes right at 0.5.</summary>
    private static TreeModel Steps() => Read("""
        tree
        version=v4
        num_tree_per_iteration=1
        max_feature_idx=0
        feature_names=x
        feature_infos=[-100:100]

        Tree=0
        num_leaves=5
        num_cat=0
        split_feature=0 0 0 0
        threshold=0.5 -3.1 20.1 10
        decision_type=8 8 8 8
        left_child=1 -1 3 -3
        right_child=2 -2 -5 -4
        leaf_value=1 2 3 4 5

        end of trees
        """);

    /// <summary>1 for the first category, 2 for all else.</summary>
    private static TreeModel Categories(string pandas) => Read($"""
        tree
        version=v4
        num_tree_per_iteration=1
        max_feature_idx=0
        feature_names=x
        feature_infos=0:1:2

        Tree=0
        num_leaves=2
        num_cat=1
        split_feature=0
        threshold=0
        decision_type=1
        left_child=-1
        right_child=-2
        leaf_value=1 2
        cat_boundaries=0 1
        cat_threshold=1

        end of trees

        pandas_categorical:{pandas}
        """);

    private static TreeModel Read(string text) => LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
