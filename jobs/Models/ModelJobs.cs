namespace Reelhouse.Jobs.Models;

/// <summary>The jobs that train models and decide which of them score.</summary>
internal static class ModelJobs
{
    public static IEnumerable<IJob> All => [new Churn.TrainChurnJob(), new Churn.PromoteChurnJob()];
}
