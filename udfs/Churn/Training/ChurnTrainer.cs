using Microsoft.ML;
using Microsoft.ML.Data;
using Reelhouse.Trees;
using Reelhouse.Trees.MLNet;

namespace Reelhouse.Churn.Training;

/// <summary>Trains models of who leaves. The same rows and the same seed give the same model, byte for byte.</summary>
public static class ChurnTrainer
{
    /// <summary>Tries several trainers and settings on the training rows, takes the one whose scores rank the validation rows best, and trains it once more on both.</summary>
    /// <param name="training">Rows to learn from.</param>
    /// <param name="validation">Rows that decide which settings are best; later ones than those of the training, where rows have a time.</param>
    /// <param name="seed">Decides what trainers draw at random.</param>
    /// <returns>The model, with the training counts that explanations need.</returns>
    /// <exception cref="ArgumentException">Rows of one outcome only: nothing can be learnt from them, or judged by them.</exception>
    public static TrainedChurnModel Train(LabelledRows training, LabelledRows validation, int seed)
    {
        Demand(training, nameof(training));
        Demand(validation, nameof(validation));
        var tried = Candidates.Trees(seed).Select(candidate => (Candidate: candidate, Judgement: Judge(Fit(candidate, training, seed), validation))).ToList();
        var best = tried.MaxBy(each => each.Judgement.Auc).Candidate;
        var all = training.And(validation);
        return new(Fit(best, all, seed).WithCounts(all.ByColumn()), best.Trainer, best.Settings, [.. tried.Select(each => new TriedSettings(each.Candidate.ToString(), each.Judgement.Auc))]);
    }

    /// <summary>The scores that a logistic regression gives: what a model has to beat.</summary>
    /// <param name="training">Rows to learn from.</param>
    /// <param name="rows">Rows to score.</param>
    public static double[] Baseline(LabelledRows training, LabelledRows rows)
    {
        var context = new MLContext(0);
        var model = Candidates.Baseline.Make(context).Fit(training.View(context));
        return [.. model.Transform(rows.View(context)).GetColumn<float>("Probability").Select(score => (double)score)];
    }

    /// <summary>The scores that a model gives rows.</summary>
    public static double[] Score(TreeModel model, LabelledRows rows)
    {
        var scores = new double[rows.Rows.Count];
        model.Score(rows.ByColumn(), scores);
        return scores;
    }

    /// <summary>How a model does on rows that it has not seen.</summary>
    public static Judgement Judge(TreeModel model, LabelledRows rows) => Judgement.Of([.. rows.Rows.Select(row => row.IsChurned)], Score(model, rows));

    /// <summary>What each feature adds to or takes from the raw scores of some rows, on average: the mean of its contributions' sizes, the greatest first.</summary>
    public static IReadOnlyList<Importance> Importances(TreeModel model, LabelledRows rows)
    {
        var (count, contributions) = (rows.Rows.Count, new double[rows.Rows.Count * (rows.Features.Count + 1)]);
        model.Explain(rows.ByColumn(), contributions);
        return [.. rows.Features.Select((name, feature) => new Importance(name, contributions[(feature * count)..((feature + 1) * count)].Average(Math.Abs))).OrderByDescending(feature => feature.MeanContribution)];
    }

    private static TreeModel Fit(Candidate candidate, LabelledRows rows, int seed)
    {
        var context = new MLContext(seed);
        var view = rows.View(context);
        return MLNetTrees.Import(candidate.Make(context).Fit(view), view.Schema);
    }

    private static void Demand(LabelledRows rows, string name)
    {
        var churned = rows.Rows.Count(row => row.IsChurned);
        if (churned == 0 || churned == rows.Rows.Count) throw new ArgumentException($"Of {rows.Rows.Count} rows {churned} have left: both outcomes are needed.", name);
    }
}
