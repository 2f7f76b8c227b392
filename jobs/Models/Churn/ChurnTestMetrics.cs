using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>How a version did in its test, as metrics of the registry's run, whence it is read again.</summary>
internal static class ChurnTestMetrics
{
    private const string Model = "auc";
    private const string Baseline = "baseline_auc";
    private const string Hazard = "hazard_auc";
    private const string Tested = "test_rows";
    private const string Churned = "test_churned";

    public static Dictionary<string, double> Of(ChurnTraining training)
    {
        var metrics = new Dictionary<string, double> { [Tested] = training.Judgement.Count, [Churned] = training.Judgement.ChurnedCount };
        Add(metrics, Model, training.Auc);
        Add(metrics, Baseline, training.BaselineAuc);
        if (training.HazardAuc is { } hazard) Add(metrics, Hazard, hazard);
        return metrics;
    }

    public static ChurnModelJudged Read(int version, IReadOnlyDictionary<string, double> metrics) => new(
        version, (long)metrics[Tested], (long)metrics[Churned], Read(metrics, Model), Read(metrics, Baseline), metrics.ContainsKey(Hazard) ? Read(metrics, Hazard) : null);

    private static void Add(Dictionary<string, double> metrics, string name, AreaUnderCurve area) => (metrics[name], metrics[Low(name)], metrics[High(name)]) = (area.Value, area.Low, area.High);

    private static AreaUnderCurve Read(IReadOnlyDictionary<string, double> metrics, string name) => new(metrics[name], metrics[Low(name)], metrics[High(name)]);

    private static string Low(string name) => $"{name}_low";

    private static string High(string name) => $"{name}_high";
}
