using Reelhouse.Trees.Format;

namespace Reelhouse.Trees.Tests;

public sealed class ModelFileTests
{
    [Theory]
    [InlineData("objective=multiclass num_class=3", true)]
    [InlineData("objective=regression linear_tree=true", false)]
    public void a_model_read_back_is_the_same_model(string parameters, bool hasCategories)
    {
        using var trained = Trained.With(parameters, iterations: 5, classes: 3, hasCategories: hasCategories);
        var bytes = trained.Model.ToBytes();
        var read = TreeModel.Load(bytes);
        Assert.Equal(trained.Model.Hash, read.Hash);
        Assert.Equal(bytes, read.ToBytes());

        var (expected, scores) = (new double[trained.RowCount * read.OutputCount], new double[trained.RowCount * read.OutputCount]);
        trained.Model.Score(trained.Columns(), expected);
        read.Score(trained.Columns(), scores);
        Assert.Equal(expected, scores);
    }

    [Theory]
    [InlineData("objective=binary num_leaves=7", true)]
    [InlineData("objective=regression linear_tree=true num_leaves=7", false)]
    public void spoilt_files_with_right_checksums_are_refused_or_score(string parameters, bool hasCategories)
    {
        using var trained = Trained.With(parameters, iterations: 3, hasCategories: hasCategories);
        var (columns, scores) = (trained.Columns(), new double[trained.RowCount]);
        var body = EnsembleFormat.Write(trained.Model.Ensemble).ToArray();
        Mutations.AllLoadOrAreRefused(
            body,
            spoilt =>
            {
                var model = new TreeModel(EnsembleFormat.Read(spoilt));
                if (model.OutputCount == 1 && model.Features.Count == Trained.Features) model.Score(columns, scores);
            },
            count: 1000, isText: false, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void a_file_that_is_cut_off_or_damaged_is_refused()
    {
        using var trained = Trained.With("objective=binary", iterations: 2);
        var bytes = trained.Model.ToBytes();
        for (var length = 0; length < bytes.Length; length += 97) Assert.Throws<ModelException>(() => TreeModel.Load(bytes.AsSpan(0, length)));
        for (var at = 0; at < bytes.Length; at += 97)
        {
            bytes[at] ^= 0x10;
            Assert.Throws<ModelException>(() => TreeModel.Load(bytes));
            bytes[at] ^= 0x10;
        }
    }
}
