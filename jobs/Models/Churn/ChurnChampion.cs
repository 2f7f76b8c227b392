using System.Globalization;
using Reelhouse.Churn.Scoring;
using Reelhouse.Registry;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>The version of the churn model that scores.</summary>
internal static class ChurnChampion
{
    /// <summary>The champion; null before the first promotion.</summary>
    public static Task<ModelVersion?> FindAsync(JobContext context, CancellationToken cancellationToken) => context.Champions.FindAsync(TrainChurnJob.Model, cancellationToken);

    /// <summary>A version's model, when its file is the registered one.</summary>
    public static async Task<ChurnScorer> LoadAsync(IModelRegistry registry, ModelVersion version, CancellationToken cancellationToken) =>
        new(TreeModel.Load(await registry.LoadAsync(version, cancellationToken).ConfigureAwait(false)));

    /// <summary>The last day of the rows that a version has learnt from; null where it does not say.</summary>
    public static DateOnly? LearntTo(ModelVersion? version) =>
        version?.Tags.GetValueOrDefault(TrainChurnJob.LearntTo) is { } tag ? DateOnly.Parse(tag, CultureInfo.InvariantCulture) : null;

    /// <summary>What tables depend on that the champion makes.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(JobContext context, CancellationToken cancellationToken)
    {
        var champion = await FindAsync(context, cancellationToken).ConfigureAwait(false);
        return new Dictionary<string, string> { ["champion"] = champion is null ? "none" : $"{champion} {champion.Sha256}" };
    }
}
