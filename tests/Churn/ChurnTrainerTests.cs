using Reelhouse.Churn.Training;

namespace Reelhouse.Churn.Tests;

public sealed class ChurnTrainerTests
{
    private const int Folds = 5;

    /// <summary>The settings are chosen within the four folds that a model may see.</summary>
    [Fact]
    public void real_churn_is_foretold_with_a_mean_auc_of_848_over_five_folds_and_better_than_by_logistic_regression()
    {
        var (trees, baseline) = (new double[Folds], new double[Folds]);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (held, validation) = (Telco.Fold(fold), Telco.Fold((fold + 1) % Folds));
            var training = Enumerable.Range(2, Folds - 2).Select(next => Telco.Fold((fold + next) % Folds)).Aggregate((one, other) => one.And(other));
            trees[fold] = ChurnTrainer.Judge(ChurnTrainer.Train(training, validation, seed: 1).Model, held).Auc;
            baseline[fold] = Judgement.Of([.. held.Rows.Select(row => row.IsChurned)], ChurnTrainer.Baseline(training.And(validation), held)).Auc;
        }

        TestContext.Current.SendDiagnosticMessage($"AUC by fold {string.Join(", ", trees.Select(auc => $"{auc:0.0000}"))}, mean {trees.Average():0.0000}; logistic regression {baseline.Average():0.0000}");
        Assert.True(trees.Average() >= 0.848, $"the mean AUC is {trees.Average():0.0000}");
        Assert.True(trees.Average() > baseline.Average() + 0.002, $"the baseline's mean AUC is {baseline.Average():0.0000}");
    }

    [Fact]
    public void the_same_rows_and_seed_give_the_same_model_which_can_be_explained()
    {
        var (training, validation) = (Telco.Fold(0), Telco.Fold(1));
        var (one, other) = (ChurnTrainer.Train(training, validation, seed: 7), ChurnTrainer.Train(training, validation, seed: 7));
        Assert.Equal(one.Model.Hash, other.Model.Hash);
        Assert.Equal(one.Tried, other.Tried);
        Assert.Equal(Telco.Features, one.Model.Features.Select(feature => feature.Name));
        Assert.True(one.Model.CanExplain);
    }

    [Fact]
    public void rows_of_one_outcome_are_refused()
    {
        var stayed = Telco.Fold(0) with { Rows = [.. Telco.Fold(0).Rows.Where(row => !row.IsChurned)] };
        Assert.Contains("both outcomes", Assert.Throws<ArgumentException>(() => ChurnTrainer.Train(stayed, Telco.Fold(1), seed: 1)).Message, StringComparison.Ordinal);
    }
}
