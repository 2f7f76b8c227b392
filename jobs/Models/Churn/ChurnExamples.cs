using Reelhouse.Churn;
using Reelhouse.Churn.Training;
using Reelhouse.Features;
using Reelhouse.Jobs.Features.Churn;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>Labelled rows by their days: the last day judges the model, the day before it chooses its settings, and the others are learnt from, so that nothing is learnt from the future.</summary>
/// <param name="Training">Rows of the earlier days.</param>
/// <param name="Validation">Rows of the last day but one.</param>
/// <param name="Test">Rows of the last day.</param>
/// <param name="LearntTo">The last day but one.</param>
/// <param name="TestedOn">The last day.</param>
/// <param name="Tested">The subscribers of the last day, in the order of its rows.</param>
internal sealed record ChurnExamples(LabelledRows Training, LabelledRows Validation, LabelledRows Test, DateOnly LearntTo, DateOnly TestedOn, IReadOnlyList<string> Tested)
{
    /// <summary>Splits rows by their days; null where there are not three days on each side of which some left and some stayed.</summary>
    public static ChurnExamples? Split(IEnumerable<ChurnFeaturesRow> labelled)
    {
        var days = labelled.GroupBy(row => row.AsOfDate).OrderBy(day => day.Key).Select(day => (Day: day.Key, Subscribers: InOrder(day))).ToList();
        if (days.Count < 3) return null;
        var examples = new ChurnExamples(
            Rows(days[..^2].SelectMany(day => day.Subscribers)), Rows(days[^2].Subscribers), Rows(days[^1].Subscribers), days[^2].Day, days[^1].Day, days[^1].Subscribers.ConvertAll(row => row.SubscriberId));
        return new[] { examples.Training, examples.Validation, examples.Test }.All(HasBothOutcomes) ? examples : null;
    }

    // The order decides what is learnt, so it must not be the query's.
    private static List<ChurnFeaturesRow> InOrder(IEnumerable<ChurnFeaturesRow> day) => [.. day.OrderBy(row => row.SubscriberId, StringComparer.Ordinal)];

    private static LabelledRows Rows(IEnumerable<ChurnFeaturesRow> subscribers)
    {
        var features = FeatureSets.Of<ChurnFeatures>();
        return new([.. features.All.Select(feature => feature.Name)], [.. subscribers.Select(row => new LabelledRow(row.IsChurned == true, features.Values(row.Features)))]);
    }

    private static bool HasBothOutcomes(LabelledRows rows) => rows.Rows.Any(row => row.IsChurned) && rows.Rows.Any(row => !row.IsChurned);
}
