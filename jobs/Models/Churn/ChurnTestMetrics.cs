using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>How a version did in its test, as metrics of the registry's run, whence it is read again.</summary>
internal static class ChurnTestMetrics
{
    private const string Auc = "auc";
    private const string Baseline = "baseline";
    private const string Hazard = "hazard";
    private const string Tested = "test_rows";
    private const string Churned = "test_churned";

    public static Dictionary<string, double> Of(ChurnTraining training)
    {
        var metrics = new Dictionary<string, double> { [Tested] = training.Judgement.Count, [Churned] = training.Judgement.ChurnedCount };
        Add(metrics, Auc, training.Auc);
        Add(metrics, Baseline, training.BaselineRanking);
        if (training.HazardRanking is { } hazard) Add(metrics, Hazard, hazard);
        return metrics;
    }

    public static ChurnModelJudged Read(int version, IReadOnlyDictionary<string, double> metrics) => new(
        version, (long)metrics[Tested], (long)metrics[Churned], ReadEstimate(metrics, Auc), ReadRanking(metrics, Baseline), metrics.ContainsKey(AucOf(Hazard)) ? ReadRanking(metrics, Hazard) : null);

    private static void Add(Dictionary<string, double> metrics, string name, OtherRanking ranking)
    {
        Add(metrics, AucOf(name), ranking.Auc);
        Add(metrics, OverModel(name), ranking.OverModel);
    }

    private static void Add(Dictionary<string, double> metrics, string name, Estimate estimate) =>
        (metrics[name], metrics[Low(name)], metrics[High(name)]) = (estimate.Value, estimate.Low, estimate.High);

    private static OtherRanking ReadRanking(IReadOnlyDictionary<string, double> metrics, string name) => new(ReadEstimate(metrics, AucOf(name)), ReadEstimate(metrics, OverModel(name)));

    private static Estimate ReadEstimate(IReadOnlyDictionary<string, double> metrics, string name) => new(metrics[name], metrics[Low(name)], metrics[High(name)]);

    private static string AucOf(string name) => $"{name}_auc";

    private static string OverModel(string name) => $"{name}_over_model";

    private static string Low(string name) => $"{name}_low";

    private static string High(string name) => $"{name}_high";
}
