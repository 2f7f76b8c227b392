namespace Reelhouse.Jobs.Sources;

/// <summary>The jobs of stage 1.</summary>
internal static class SourceJobs
{
    public static IEnumerable<IJob> Create() =>
    [
        new CollectFileJob(DeliveredSource.Titles),
        new CollectFileJob(DeliveredSource.Subscribers),
        new CollectFileJob(DeliveredSource.TelcoChurn),
        new CollectActivityJob(),
    ];
}
