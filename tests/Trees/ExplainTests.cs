using System.Runtime.Intrinsics;
using Reelhouse.LightGbm;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Explaining;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("objective=binary num_leaves=31", 2, false)]
    [InlineData("objective=binary num_leaves=7", 2, true)]
    [InlineData("objective=regression num_leaves=300 min_data_in_leaf=2", 4, true)]
    [InlineData("objective=multiclass num_class=3", 3, true)]
    [InlineData("objective=regression zero_as_missing=true", 4, false)]
    [InlineData("objective=binary min_data_in_leaf=100000", 2, false)]
    public void contributions_are_those_of_LightGBM(string parameters, int classes, bool hasCategories)
    {
        using var trained = Trained.With(parameters, iterations: 10, classes: classes, hasCategories: hasCategories);
        var columns = trained.Model.OutputCount * (Trained.Features + 1);
        var expected = trained.Predict(PredictType.Contribution, columns);
        var contributions = new double[expected.Length];
        trained.Model.Explain(trained.Columns(), contributions);
        AssertClose(expected, contributions);
    }

    [Fact]
    public void every_processor_gives_the_same_contributions()
    {
        using var trained = Trained.With("objective=regression num_leaves=100 min_data_in_leaf=3", iterations: 10, classes: 4, hasCategories: true);
        var expected = new double[trained.RowCount * (Trained.Features + 1)];
        trained.Model.Explain(trained.Columns(), expected);
        var explainer = new Explainer(trained.Model.Ensemble, new CompiledEnsemble(trained.Model.Ensemble));
        var source = new DoubleColumns(trained.Columns(), trained.RowCount);
        AssertBlock(explainer.Explain<Instructions128, DoubleLanes128, Vector128<double>, DoubleColumns>(source, 0, 500, Scratch.OfThread), expected, trained.RowCount);
        if (Instructions256.IsSupported)
        {
            AssertBlock(explainer.Explain<Instructions256, DoubleLanes256, Vector256<double>, DoubleColumns>(source, 0, 500, Scratch.OfThread), expected, trained.RowCount);
        }
    }

    [Theory]
    [InlineData("objective=binary num_leaves=31")]
    [InlineData("objective=regression zero_as_missing=true num_leaves=300 min_data_in_leaf=2")]
    public void with_counts_of_other_rows_contributions_say_what_is_added_to_their_mean_score(string parameters)
    {
        using var trained = Trained.With(parameters, iterations: 5, hasCategories: true);
        var columns = Array.ConvertAll(trained.Columns(), value => (float)value);
        var counted = trained.Model.WithCounts(columns);
        var (scores, contributions) = (new double[trained.RowCount], new double[trained.RowCount * (Trained.Features + 1)]);
        counted.Score(columns, scores, ScoreKind.Raw);
        counted.Explain(columns, contributions);
        for (var row = 0; row < trained.RowCount; row++)
        {
            Assert.Equal(scores.Average(), contributions[(Trained.Features * trained.RowCount) + row], 1e-9);
            Assert.Equal(scores[row], Enumerable.Range(0, Trained.Features + 1).Sum(feature => contributions[(feature * trained.RowCount) + row]), 1e-9);
        }

        Assert.All(counted.Ensemble.Trees, tree => Assert.All(
            tree.Splits.Index(), split => Assert.Equal(tree.Covers!.Splits[split.Index], tree.Covers.Of(split.Item.Left) + tree.Covers.Of(split.Item.Right))));
        Assert.All(counted.Ensemble.Trees.Where(tree => tree.Splits.Length > 0), tree => Assert.Equal(trained.RowCount, tree.Covers!.Splits[0]));
        Assert.Throws<ArgumentException>(() => counted.WithCounts([]));
    }

    [Fact]
    public void contributions_add_up_to_the_raw_score()
    {
        using var trained = Trained.With("objective=binary num_leaves=63 min_data_in_leaf=2", iterations: 10);
        var contributions = new double[trained.RowCount * (Trained.Features + 1)];
        var scores = new double[trained.RowCount];
        trained.Model.Explain(trained.Columns(), contributions);
        trained.Model.Score(trained.Columns(), scores, ScoreKind.Raw);
        for (var row = 0; row < scores.Length; row++)
        {
            var sum = Enumerable.Range(0, Trained.Features + 1).Sum(feature => contributions[(feature * trained.RowCount) + row]);
            Assert.Equal(scores[row], sum, 1e-12);
        }
    }

    [Fact]
    public void linear_trees_are_not_explained()
    {
        using var trained = Trained.With("objective=regression linear_tree=true", iterations: 2, classes: 4);
        var refused = Assert.Throws<InvalidOperationException>(() => trained.Model.Explain(trained.Columns(), new double[trained.RowCount * (Trained.Features + 1)]));
        Assert.Contains("linear", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertBlock(AlignedArray<double> block, double[] expected, int rows)
    {
        for (var column = 0; column <= Trained.Features; column++)
        {
            AssertClose(expected.AsSpan(column * rows, 500), block.Span.Slice(column * CompiledEnsemble.BlockRows, 500));
        }
    }

    private static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> contributions)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - contributions[i]) <= 1e-9 * Math.Max(1, Math.Abs(expected[i])), $"at {i}: {contributions[i]}, where {expected[i]} is expected");
        }
    }
}
