namespace Reelhouse.Jobs.Features;

/// <summary>The jobs that make features of models.</summary>
internal static class FeatureJobs
{
    public static IEnumerable<IJob> All => [new Churn.ChurnFeaturesJob()];
}
