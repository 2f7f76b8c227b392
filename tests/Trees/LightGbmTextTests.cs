using System.Text;
using Reelhouse.LightGbm;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Tests;

public sealed class LightGbmTextTests
{
    [Theory]
    [InlineData("objective=binary num_leaves=31", 2, false)]
    [InlineData("objective=binary sigmoid=0.7 num_leaves=16", 2, false)]
    [InlineData("objective=binary num_leaves=60 min_data_in_leaf=5", 2, false)]
    [InlineData("objective=binary num_leaves=255 min_data_in_leaf=2", 2, false)]
    [InlineData("objective=regression num_leaves=700 min_data_in_leaf=1", 2, false)]
    [InlineData("objective=regression max_bin=2000 min_data_in_bin=1 num_leaves=63", 2, false)]
    [InlineData("objective=binary zero_as_missing=true", 2, false)]
    [InlineData("objective=binary use_missing=false", 2, false)]
    [InlineData("objective=binary", 2, true)]
    [InlineData("objective=regression reg_sqrt=true", 4, true)]
    [InlineData("objective=regression_l1 reg_sqrt=true", 4, false)]
    [InlineData("objective=quantile reg_sqrt=true", 4, false)]
    [InlineData("objective=multiclass num_class=3", 3, true)]
    [InlineData("objective=multiclassova num_class=3", 3, false)]
    [InlineData("objective=poisson", 4, false)]
    [InlineData("objective=gamma", 2, false)]
    [InlineData("objective=tweedie", 4, false)]
    [InlineData("objective=cross_entropy", 2, false)]
    [InlineData("objective=cross_entropy_lambda", 2, false)]
    [InlineData("objective=quantile alpha=0.9", 4, false)]
    [InlineData("objective=binary boosting=rf bagging_freq=1 bagging_fraction=0.7", 2, false)]
    [InlineData("objective=binary boosting=dart", 2, false)]
    [InlineData("objective=regression linear_tree=true", 4, false)]
    [InlineData("objective=regression linear_tree=true num_leaves=400 min_data_in_leaf=5", 4, false)]
    [InlineData("objective=binary min_data_in_leaf=100000", 2, false)]
    public void scores_are_those_of_LightGBM_bit_for_bit(string parameters, int classes, bool hasCategories)
    {
        using var trained = Trained.With(parameters, classes: classes, hasCategories: hasCategories);
        var outputs = trained.Model.OutputCount;
        var expected = trained.Predict(PredictType.RawScore, outputs);
        var scores = new double[expected.Length];

        trained.Model.Score(trained.Columns(), scores, ScoreKind.Raw);
        Assert.Equal(expected, scores);

        Span<double> ofRow = stackalloc double[outputs];
        for (var row = 0; row < trained.RowCount; row++)
        {
            trained.Model.ScoreRow(trained.Rows.AsSpan(row * Trained.Features, Trained.Features), ofRow, ScoreKind.Raw);
            for (var output = 0; output < outputs; output++) Assert.Equal(expected[(output * trained.RowCount) + row], ofRow[output]);
            trained.Model.WalkRow(trained.Rows.AsSpan(row * Trained.Features, Trained.Features), ofRow);
            for (var output = 0; output < outputs; output++) Assert.Equal(expected[(output * trained.RowCount) + row], ofRow[output]);
        }

        expected = trained.Predict(PredictType.Normal, outputs);
        trained.Model.Score(trained.Columns(), scores);
        for (var i = 0; i < scores.Length; i++) Assert.True(AreClose(expected[i], scores[i]), $"row {i}: {scores[i]}, where LightGBM predicts {expected[i]}");
    }

    [Theory]
    [InlineData("objective=binary num_leaves=31")]
    [InlineData("objective=regression num_leaves=64 min_data_in_leaf=2")]
    [InlineData("objective=multiclass num_class=3 num_leaves=255 min_data_in_leaf=2")]
    [InlineData("objective=regression num_leaves=700 min_data_in_leaf=1")]
    public void every_processor_gives_the_same_bits(string parameters)
    {
        using var trained = Trained.With(parameters, classes: 3, hasCategories: true);
        var floats = Array.ConvertAll(trained.Columns(), value => (float)value);
        var rows = Array.ConvertAll(trained.Rows, value => (float)value);
        var outputs = trained.Model.OutputCount;
        var byRow = new double[trained.RowCount * outputs];
        trained.Booster.Predict(rows, byRow, PredictType.RawScore);
        var expected = new double[byRow.Length];
        for (var i = 0; i < byRow.Length; i++) expected[(i % outputs * trained.RowCount) + (i / outputs)] = byRow[i];

        var scores = new double[expected.Length];
        AssertScores<Instructions128>();
        if (Instructions256.IsSupported) AssertScores<Instructions256>();
        if (Instructions512.IsSupported) AssertScores<Instructions512>();

        void AssertScores<TInstructions>()
            where TInstructions : struct, IInstructions
        {
            trained.Model.ScoreBlocks<TInstructions>(floats, scores);
            Assert.Equal(expected, scores);
            trained.Model.ScoreBlocks<TInstructions>(trained.Columns(), scores);
            Assert.Equal(trained.Predict(PredictType.RawScore, outputs), scores);
        }
    }

    [Theory]
    [InlineData("objective=binary num_leaves=7", true)]
    [InlineData("objective=regression linear_tree=true num_leaves=7", false)]
    public void spoilt_models_are_refused_or_score(string parameters, bool hasCategories)
    {
        using var trained = Trained.With(parameters, iterations: 3, hasCategories: hasCategories);
        var (columns, scores) = (trained.Columns(), new double[trained.RowCount]);
        Mutations.AllLoadOrAreRefused(
            Encoding.UTF8.GetBytes(trained.Text),
            spoilt =>
            {
                var model = LightGbmText.Read(new MemoryStream(spoilt));
                if (model.OutputCount == 1 && model.Features.Count == Trained.Features) model.Score(columns, scores);
            },
            count: 400, isText: true, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void files_from_before_trees_had_a_line_for_their_end_are_read()
    {
        using var trained = Trained.With("objective=multiclass num_class=3 num_leaves=7", classes: 3, hasCategories: true);
        var text = Early(trained.Text);
        using var booster = Booster.Load(text, Trained.Features); // LightGBM reads it, too.
        Assert.Equal(trained.Model.Hash, Read(text).Hash);

        var cut = Assert.Throws<ModelException>(() => Read(text[..text.IndexOf("feature importances", StringComparison.Ordinal)]));
        Assert.Contains("cut off", cut.Message, StringComparison.Ordinal);
        var older = Assert.Throws<ModelException>(() => Read(text.Replace("num_cat=", "has_categorical=", StringComparison.Ordinal)));
        Assert.Contains("tree 0: num_cat: it is missing", older.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_is_cut_off_behind_its_trees_is_refused_with_the_line()
    {
        using var trained = Trained.With("objective=binary num_leaves=7", iterations: 2, hasCategories: true);
        var text = trained.Text.TrimEnd('\0', '\n') + "\n\npandas_categorical:[[true, false], [\"a]\", \"b\"]]\n";
        Assert.Equal(["a]", "b"], Read(text).Features[6].Categories!);

        for (var end = text.IndexOf("\nparameters:\n", StringComparison.Ordinal) + "\nparameters:\n".Length; end < text.Length - 1; end++)
        {
            if (text[..end].TrimEnd().EndsWith("end of parameters", StringComparison.Ordinal)) continue;
            var cut = Assert.Throws<ModelException>(() => Read(text[..end]));
            Assert.StartsWith($"line {text[..end].Count(character => character == '\n') + (text[end - 1] == '\n' ? 0 : 1)}", cut.Message, StringComparison.Ordinal);
            Assert.EndsWith("cut off", cut.Message, StringComparison.Ordinal);
        }

        var damaged = Assert.Throws<ModelException>(() => Read(text.Replace("[true,", "[true;", StringComparison.Ordinal)));
        Assert.DoesNotContain("cut off", damaged.Message, StringComparison.Ordinal);
    }

    /// <summary>A model as LightGBM 2.0 wrote it.</summary>
    private static string Early(string text)
    {
        string[] later = ["version=", "tree_sizes=", "leaf_weight=", "internal_weight=", "is_linear="];
        var trees = text[..text.IndexOf("end of trees", StringComparison.Ordinal)].Split('\n');
        return string.Join('\n', trees.Where(line => !later.Any(line.StartsWith))) + "\nfeature importances:\nColumn_0=12\nColumn_1=7\n";
    }

    private static TreeModel Read(string text) => LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static bool AreClose(double expected, double score) => expected.Equals(score) || Math.Abs(expected - score) <= 1e-12 * Math.Abs(expected);
}
