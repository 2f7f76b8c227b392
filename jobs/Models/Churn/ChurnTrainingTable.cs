using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>How well the newest model of churn ranked subscribers that it had not seen, beside what it has to beat and the best that any model could; without rows while there is no model.</summary>
[Table("gold.churn_training", Owner = "machine learning", Grain = "A way to rank the subscribers that the newest version was tested by", Version = 2)]
internal sealed record ChurnTrainingRow(
    [Key, Doc("model; logistic regression, of the same features; or hazard, the simulator's own chance for each to leave on the next day, which is there only where all activity is simulated")] string Ranking,
    int ModelVersion,
    [Doc("Subscribers are judged as of this day, and by the week that followed")] DateOnly TestedOn,
    long TestedCount,
    [Doc("Those of them who left")] long ChurnedCount,
    [Doc("The area under the ROC curve")] double Auc,
    [Doc("Lower bound, 95%")] double AucLow,
    [Doc("Upper bound, 95%")] double AucHigh,
    [Doc("How far the area is above the model's; empty for the model")] double? OverModel,
    [Doc("Lower bound of that, 95%")] double? OverModelLow,
    [Doc("Upper bound of that, 95%")] double? OverModelHigh)
{
    public const string Model = "model";
    public const string Baseline = "logistic regression";
    public const string Hazard = "hazard";

    public static IEnumerable<ChurnTrainingRow> Of(ChurnModelJudged judged, DateOnly testedOn)
    {
        yield return Row(Model, judged.Auc, null);
        yield return Row(Baseline, judged.Baseline.Auc, judged.Baseline.OverModel);
        if (judged.Hazard is { } hazard) yield return Row(Hazard, hazard.Auc, hazard.OverModel);

        ChurnTrainingRow Row(string ranking, Estimate auc, Estimate? overModel) =>
            new(ranking, judged.Version, testedOn, judged.Subscribers, judged.Churned, auc.Value, auc.Low, auc.High, overModel?.Value, overModel?.Low, overModel?.High);
    }
}
