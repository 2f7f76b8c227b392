using System.Globalization;
using Reelhouse.Churn.Promotion;
using Reelhouse.Churn.Training;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>A model trained on examples, and how it does on rows that it has not seen, beside a logistic regression and the simulator's own hazards; these are null where they are not known of all rows.</summary>
internal sealed record ChurnTraining(TrainedChurnModel Trained, Judgement Judgement, Judgement Baseline, Estimate Auc, OtherRanking BaselineRanking, OtherRanking? HazardRanking, ChurnExamples Examples)
{
    public const int Seed = 1;

    /// <summary>By MLflow's words.</summary>
    public Dictionary<string, string> Params => new(Trained.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value.ToString(CultureInfo.InvariantCulture))))
    {
        ["trainer"] = Trained.Trainer,
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
    };

    public Dictionary<string, double> Metrics => new(ChurnTestMetrics.Of(this))
    {
        ["log_loss"] = Judgement.LogLoss,
        ["lift_top_decile"] = Judgement.Lift,
        ["baseline_log_loss"] = Baseline.LogLoss,
        ["training_rows"] = Examples.Training.Rows.Count + Examples.Validation.Rows.Count,
    };

    /// <param name="examples">What to learn from, and to test by.</param>
    /// <param name="hazards">How likely subscribers were to leave after the day of the test, as the simulator knows; null where nobody does.</param>
    public static ChurnTraining Of(ChurnExamples examples, IReadOnlyDictionary<string, double>? hazards)
    {
        var trained = ChurnTrainer.Train(examples.Training, examples.Validation, Seed);
        bool[] isChurned = [.. examples.Test.Rows.Select(row => row.IsChurned)];
        var scores = ChurnTrainer.Score(trained.Model, examples.Test);
        var baseline = ChurnTrainer.Baseline(examples.Training.And(examples.Validation), examples.Test);
        double[]? truth = hazards is not null && examples.Tested.All(hazards.ContainsKey) ? [.. examples.Tested.Select(subscriber => hazards[subscriber])] : null;
        var roc = Roc.Of(isChurned, scores);
        return new(trained, Judgement.Of(isChurned, scores), Judgement.Of(isChurned, baseline), AreaOf(roc), Beside(Roc.Of(isChurned, baseline)), truth is null ? null : Beside(Roc.Of(isChurned, truth)), examples);

        OtherRanking Beside(Roc other) => new(AreaOf(other), Within(-1, other.Over(roc, GateRules.Deviations)));
    }

    private static Estimate AreaOf(Roc roc) => Within(0, roc.Area(GateRules.Deviations));

    // One leaver tells nothing of what it would vary by: the bounds are infinite.
    private static Estimate Within(double least, Interval interval) => new(interval.Value, Math.Max(least, interval.Low), Math.Min(1, interval.High));
}
