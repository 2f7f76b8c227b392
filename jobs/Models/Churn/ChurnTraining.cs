using System.Globalization;
using Reelhouse.Churn.Training;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>A model trained on examples, and how it does on rows that it has not seen, beside a logistic regression.</summary>
internal sealed record ChurnTraining(TrainedChurnModel Trained, Judgement Judgement, Judgement Baseline, ChurnExamples Examples)
{
    public const int Seed = 1;

    /// <summary>By MLflow's words.</summary>
    public Dictionary<string, string> Params => new(Trained.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value.ToString(CultureInfo.InvariantCulture))))
    {
        ["trainer"] = Trained.Trainer,
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
    };

    public Dictionary<string, double> Metrics => new()
    {
        ["auc"] = Judgement.Auc,
        ["log_loss"] = Judgement.LogLoss,
        ["lift_top_decile"] = Judgement.Lift,
        ["baseline_auc"] = Baseline.Auc,
        ["baseline_log_loss"] = Baseline.LogLoss,
        ["training_rows"] = Examples.Training.Rows.Count + Examples.Validation.Rows.Count,
        ["test_rows"] = Judgement.Count,
        ["test_churned"] = Judgement.ChurnedCount,
    };

    public static ChurnTraining Of(ChurnExamples examples)
    {
        var trained = ChurnTrainer.Train(examples.Training, examples.Validation, Seed);
        var baseline = ChurnTrainer.Baseline(examples.Training.And(examples.Validation), examples.Test);
        return new(trained, ChurnTrainer.Judge(trained.Model, examples.Test), Judgement.Of([.. examples.Test.Rows.Select(row => row.IsChurned)], baseline), examples);
    }
}
