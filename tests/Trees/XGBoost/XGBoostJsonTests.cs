using static Reelhouse.Trees.Tests.XGBoost.XGBoostFile;

namespace Reelhouse.Trees.Tests.XGBoost;

public sealed class XGBoostJsonTests
{
    [Theory]
    [InlineData(1.4, 0, -1)]
    [InlineData(1.5, 0.2, 0.5)]
    [InlineData(1.5, 0.25, 2)]
    [InlineData(double.NaN, 9, -1)]
    [InlineData(2, double.NaN, 2)]
    [InlineData(double.NegativeInfinity, 0, -1)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, 0.5)]
    [InlineData(1.49999999, 9, 2)] // 1.5 as a 32-bit float
    public void a_row_goes_left_where_it_is_below_the_threshold_or_missing(double first, double second, double expected) =>
        Scores(Model("reg:squarederror", [TwoSplits]), [expected], first, second, 0);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(3.9, 1)]
    [InlineData(0, -1)]
    [InlineData(2, -1)]
    [InlineData(400, -1)]
    [InlineData(-1, -1)]
    [InlineData(1e12, -1)]
    [InlineData(double.NaN, -1)]
    public void listed_categories_go_right_and_all_others_left(double category, double expected) => Scores(Model("reg:squarederror", [Categories]), [expected], 0, 0, category);

    [Fact]
    public void missing_categories_take_the_default_direction() =>
        Scores(Model("reg:squarederror", [Categories.Replace("\"default_left\":[1", "\"default_left\":[0", StringComparison.Ordinal)]), [1], 0, 0, double.NaN);

    [Theory]
    [InlineData("reg:squarederror", "[3,0,5]", 0.2, 1.2)]
    [InlineData("rank:ndcg", "[2,1,0]", 0.2, 1.2)]
    [InlineData("binary:logitraw", "[1,4,0]", 0.2, 1.2)]
    [InlineData("binary:logitraw", "[1,3,0]", 0.2, -0.386294361)] // ln(.2 / .8) + 1
    [InlineData("binary:logistic", "[3,0,5]", 0.2, 0.404609674)] // odds .25 × e
    [InlineData("reg:logistic", "[3,4,1]", 0.2, 0.404609674)]
    [InlineData("binary:logistic", "[3,4,1]", 0, 2.718274e-06)] // 1e-6 instead of 0, odds × e
    [InlineData("count:poisson", "[1,7,6]", 2, 5.436563657)] // 2e
    [InlineData("reg:gamma", "[3,0,5]", 2, 5.436563657)]
    [InlineData("reg:tweedie", "[3,0,5]", 2, 5.436563657)]
    [InlineData("survival:cox", "[3,0,5]", 2, 5.436563657)]
    [InlineData("survival:aft", "[3,0,5]", 2, 5.436563657)]
    [InlineData("binary:hinge", "[3,0,5]", 0.2, 1)]
    [InlineData("binary:hinge", "[3,0,5]", -1.5, 0)]
    public void the_base_score_is_a_prediction_and_the_objective_makes_it_a_margin(string objective, string version, double baseScore, double expected) =>
        Scores(Model(objective, [Leaf("1E0")], FormattableString.Invariant($"{baseScore:E8}"), version: version), [expected], 0, 0, 0);

    [Theory]
    [InlineData("multi:softprob")]
    [InlineData("multi:softmax")]
    public void classes_have_trees_of_their_own(string objective)
    {
        var model = Model(objective, [Leaf("1E0"), Leaf("2E0"), Leaf("0E0"), Leaf("0E0"), Leaf("1E0"), Leaf("0E0")], "5E-1", [0, 1, 2, 0, 1, 2], classes: 3);
        var sum = Math.Exp(1) + Math.Exp(3) + 1;
        Scores(model, [Math.Exp(1) / sum, Math.Exp(3) / sum, 1 / sum], 0, 0, 0);
    }

    [Fact]
    public void since_version_3_1_each_output_may_have_its_own_base_score() =>
        Scores(Model("reg:squarederror", [Leaf("1E0"), Leaf("2E0")], "[5E-1,-2E0]", [0, 1], targets: 2, version: "[3,1,0]"), [1.5, 0], 0, 0, 0);

    [Theory]
    [InlineData("\"weight_drop\":[5E-1],", "")]
    [InlineData("", "\"weight_drop\":[5E-1],")]
    public void dropped_trees_count_by_their_weights_and_trees_without_one_by_1(string ofModel, string ofBooster) =>
        Scores(Model("reg:squarederror", [Leaf("1E0"), Leaf("3E0")], model: ofModel, booster: ofBooster), [3.5], 0, 0, 0);

    [Fact]
    public void a_dart_model_holds_a_gbtree()
    {
        var gbtree = Model("reg:squarederror", [Leaf("1E0"), Leaf("3E0")]);
        var (start, end) = (gbtree.IndexOf("\"gradient_booster\":", StringComparison.Ordinal) + 19, gbtree.IndexOf("\"learner_model_param\"", StringComparison.Ordinal));
        var booster = gbtree[start..end].Trim().TrimEnd(',');
        Scores($"{gbtree[..start]}{{\"gbtree\":{booster},\"name\":\"dart\",\"weight_drop\":[5E-1,2E0]}},{gbtree[end..]}", [6.5], 0, 0, 0);
    }

    [Fact]
    public void pruned_nodes_stay_in_the_file_and_out_of_the_tree()
    {
        var pruned = TwoSplits
            .Replace("[1,-1,3,-1,-1]", "[1,-1,-1,-1,-1]", StringComparison.Ordinal)
            .Replace("[2,-1,4,-1,-1]", "[2,-1,-1,-1,-1]", StringComparison.Ordinal)
            .Replace("\"num_deleted\":\"0\"", "\"num_deleted\":\"2\"", StringComparison.Ordinal)
            .Replace("\"split_indices\":[0,0,1,0,0]", "\"split_indices\":[0,0,1,2147483647,2147483647]", StringComparison.Ordinal);
        Scores(Model("reg:squarederror", [pruned]), [0.25], 2, 0, 0);
    }

    [Fact]
    public void covers_are_the_sums_of_hessians()
    {
        var covers = Load(Model("reg:squarederror", [TwoSplits])).Ensemble.Trees[0].Covers!;
        Assert.Equal([10.0, 6], covers.Splits);
        Assert.Equal([4.0, 2, 4], covers.Leaves);
    }

    [Fact]
    public void features_have_the_names_of_the_file_or_numbers()
    {
        Assert.Equal(["f0", "f1", "f2"], Load(Model("reg:squarederror", [TwoSplits])).Features.Select(feature => feature.Name));
        Assert.Equal(["age", "NaN", "plan"], Load(Model("reg:squarederror", [Categories], names: "[\"age\",\"NaN\",\"plan\"]")).Features.Select(feature => feature.Name));
    }

    [Fact]
    public void since_version_3_1_the_texts_of_categories_are_in_the_file()
    {
        const string Cats = """
            "cats":{"enc":[{"type":13,"values":[10,30,20]},{"type":15,"values":[0,1]},{"offsets":[0,2,3,5],"values":[98,98,99,-61,-92]}],"feature_segments":[0,3,5,8],"sorted_idx":[]},
            """;
        var features = Load(Model("reg:squarederror", [Categories], model: Cats)).Features;
        Assert.Equal(["10", "30", "20"], features[0].Categories!);
        Assert.Null(features[1].Categories);
        Assert.Equal(["bb", "c", "ä"], features[2].Categories!);
    }

    [Theory]
    [InlineData("\"name\":\"gbtree\"", "\"name\":\"gblinear\"", "gblinear")]
    [InlineData("\"size_leaf_vector\":\"1\"", "\"size_leaf_vector\":\"2\"", "multi_output_tree")]
    [InlineData("reg:squarederror", "reg:mine", "reg:mine")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[0,", "tree 0, node 0: it has two parents")]
    [InlineData("\"left_children\":[1,", "\"left_children\":[9,", "tree 0, node 0: it names node 9")]
    [InlineData("\"split_indices\":[0,", "\"split_indices\":[3,", "feature 3")]
    [InlineData("\"split_conditions\":[1.5E0,", "\"split_conditions\":[NaN,", "threshold")]
    [InlineData("\"split_conditions\":[1.5E0,", "\"split_conditions\":[-Infinity,", "-Infinity")]
    [InlineData("\"tree_info\":[0]", "\"tree_info\":[1]", "output 1")]
    [InlineData("\"num_feature\":\"3\",\"num_target\"", "\"num_feature\":\"2000000000\",\"num_target\"", "2000000000 features")]
    [InlineData("\"num_class\":\"0\"", "\"num_class\":\"2000000000\"", "2000000000 outputs")]
    [InlineData("\"base_score\":\"0E0\"", "\"base_score\":\"\"", "base_score")]
    [InlineData("\"default_left\":[1,", "\"default_left\":[", "default_left has 4 entries for 5 nodes")]
    public void what_cannot_be_scored_is_refused_with_the_place_named(string from, string to, string named)
    {
        var model = Model("reg:squarederror", [TwoSplits]);
        Assert.Contains(from, model, StringComparison.Ordinal);
        var fault = Assert.Throws<ModelException>(() => Load(model.Replace(from, to, StringComparison.Ordinal)));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "", 15)]
    [InlineData("\"best_iteration\":\"0\"", 1, "", 1)]
    [InlineData("\"best_iteration\":\"2\",\"best_score\":\"0.1\"", 1, "", 7)]
    [InlineData("\"best_iteration\":\"0\"", 2, "", 3)]
    [InlineData("\"best_iteration\":\"1\"", 2, "", 15)]
    [InlineData("\"best_iteration\":\"0\",\"best_ntree_limit\":\"3\"", 0, "", 7)]
    [InlineData("\"best_iteration\":\"0\"", 1, "\"iteration_indptr\":[0,3,4],", 7)]
    public void after_early_stopping_the_trees_up_to_the_best_iteration_count(string attributes, int parallel, string model, double expected)
    {
        var json = Model("reg:squarederror", [Leaf("1E0"), Leaf("2E0"), Leaf("4E0"), Leaf("8E0")], attributes: attributes, parallel: parallel, model: model);
        Scores(json, [expected], 0, 0, 0);
        Assert.Equal(4, Load(json, allTrees: true).TreeCount);
    }

    [Fact]
    public void an_iteration_has_a_tree_for_each_class() =>
        Assert.Equal(3, Load(Model("multi:softprob", [.. Enumerable.Repeat(Leaf("1E0"), 6)], "5E-1", [0, 1, 2, 0, 1, 2], classes: 3, attributes: "\"best_iteration\":\"0\"")).TreeCount);

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    [InlineData("best")]
    public void a_best_iteration_that_the_model_does_not_have_is_refused(string best) =>
        Assert.Contains("best_iteration", Assert.Throws<ModelException>(() => Load(Model("reg:squarederror", [Leaf("1E0")], attributes: $"\"best_iteration\":\"{best}\""))).Message, StringComparison.Ordinal);

    [Fact]
    public void categories_of_several_nodes_do_not_overlap()
    {
        var shared = TwoSplits
            .Replace("\"split_type\":[0,0,0", "\"split_type\":[1,0,1", StringComparison.Ordinal)
            .Replace("\"categories\":[],\"categories_nodes\":[],\"categories_segments\":[],\"categories_sizes\":[]", "\"categories\":[1,3],\"categories_nodes\":[0,2],\"categories_segments\":[0,0],\"categories_sizes\":[2,2]", StringComparison.Ordinal);
        Assert.Contains("more categories than the tree's 2", Assert.Throws<ModelException>(() => Load(Model("reg:squarederror", [shared]))).Message, StringComparison.Ordinal);
        Assert.Equal(2, Load(Model("reg:squarederror", [shared.Replace("[0,0],\"categories_sizes\":[2,2]", "[0,1],\"categories_sizes\":[1,1]", StringComparison.Ordinal)])).Ensemble.Sets.Length);
    }

    [Fact]
    public void quantiles_that_are_sorted_by_row_are_refused()
    {
        Scores(Model("reg:quantileerror", [Leaf("1E0"), Leaf("2E0")], outputs: [0, 1], targets: 2, version: "[3,3,0]"), [1, 2], 0, 0, 0);
        Assert.Throws<ModelException>(() => Load(Model("reg:quantileerror", [Leaf("1E0"), Leaf("2E0")], outputs: [0, 1], targets: 2, version: "[3,4,0]")));
    }

    [Fact]
    public void binary_files_are_refused_with_what_to_do_instead()
    {
        Assert.Contains("save_model(\"model.json\")", Assert.Throws<ModelException>(() => Load("{L\0\0\0\0\0\0\0\alearner")).Message, StringComparison.Ordinal);
        Assert.Contains("save_model(\"model.json\")", Assert.Throws<ModelException>(() => Load("binf\0\0\0?")).Message, StringComparison.Ordinal);
        Assert.Contains("dump_model", Assert.Throws<ModelException>(() => Load("[{\"nodeid\":0,\"leaf\":1}]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void nesting_without_end_is_refused() => Assert.Throws<ModelException>(() => Load("{\"a\":" + new string('[', 1_000_000)));

    [Fact]
    public void a_very_deep_tree_is_read()
    {
        const int Splits = 50_000;
        string List(Func<int, string> of) => string.Join(',', Enumerable.Range(0, (2 * Splits) + 1).Select(of));
        var deep = $$"""
            {"left_children":[{{List(node => node < 2 * Splits && node % 2 == 0 ? $"{node + 1}" : "-1")}}],"right_children":[{{List(node => node < 2 * Splits && node % 2 == 0 ? $"{node + 2}" : "-1")}}],
            "split_indices":[{{List(_ => "0")}}],"split_conditions":[{{List(node => $"{node}")}}],"default_left":[{{List(_ => "0")}}]}
            """;
        Assert.Equal([2.0 * Splits], PlainWalk.Raw(Importing.XGBoost.XGBoostModel.Read(Bytes(Model("reg:squarederror", [deep]))), 1e9, 0, 0));
    }

    [Fact]
    public void spoilt_files_load_or_are_refused() => Mutations.AllLoadOrAreRefused(
        Bytes(Model("multi:softprob", [TwoSplits, Categories, Leaf("1E0")], "[0E0,1E0,2E0]", [0, 1, 2], classes: 3)), file => Importing.XGBoost.XGBoostModel.Read(file), 800, isText: true, TimeSpan.FromSeconds(30));

    /// <summary>What the ensemble says, and what the kernels make of it, for one row and for many.</summary>
    private static void Scores(string json, double[] expected, params double[] row)
    {
        const int Rows = 40;
        var model = Load(json);
        Assert.Equal(model.Hash, TreeModel.Load(model.ToBytes()).Hash);
        var plain = PlainWalk.Predict(model.Ensemble, row);
        var one = new double[expected.Length];
        var many = new double[expected.Length * Rows];
        model.ScoreRow(row, one);
        model.Score(row.SelectMany(value => Enumerable.Repeat(value, Rows)).ToArray().AsSpan(), many);
        for (var output = 0; output < expected.Length; output++)
        {
            Assert.Equal(expected[output], plain[output], 1e-6 * Math.Max(Math.Abs(expected[output]), 1e-6));
            Assert.Equal(plain[output], one[output], 1e-12);
            Assert.All(many[(output * Rows)..((output + 1) * Rows)], score => Assert.Equal(plain[output], score, 1e-12));
        }
    }
}
