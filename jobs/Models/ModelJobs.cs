namespace Reelhouse.Jobs.Models;

/// <summary>The jobs that train models.</summary>
internal static class ModelJobs
{
    public static IEnumerable<IJob> All => [new Churn.TrainChurnJob()];
}
