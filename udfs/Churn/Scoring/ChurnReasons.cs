using System.Globalization;
using Reelhouse.Features;
using Reelhouse.Scoring;

namespace Reelhouse.Churn.Scoring;

/// <summary>Says in words what drives a score up.</summary>
internal static class ChurnReasons
{
    private const int Most = 3;

    private static readonly FeatureSet<ChurnFeatures> Features = FeatureSets.Of<ChurnFeatures>();
    private static readonly Dictionary<string, int> Places = Features.All.Select((feature, at) => (feature.Name, at)).ToDictionary(feature => feature.Name, feature => feature.at);

    /// <summary>The topics that add to the score, the strongest first, each in the words of its strongest feature.</summary>
    public static string[] InWords(ChurnFeatures features, IEnumerable<ScoreReason> reasons)
    {
        var values = Features.Values(features);
        return [.. reasons.GroupBy(reason => Features.All[Places[reason.Feature]].Topic)
            .Select(topic => (Sum: topic.Sum(reason => reason.Contribution), Strongest: topic.MaxBy(reason => reason.Contribution)!))
            .Where(topic => topic.Sum > 0)
            .OrderByDescending(topic => topic.Sum)
            .Take(Most)
            .Select(topic => Words(Places[topic.Strongest.Feature], values))];
    }

    private static string Words(int feature, float[] values) => float.IsNaN(values[feature])
        ? $"{Features.All[feature].Description}: not known"
        : string.Format(CultureInfo.InvariantCulture, Features.All[feature].Reason, values[feature]);
}
