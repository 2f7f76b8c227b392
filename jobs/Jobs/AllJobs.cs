using Reelhouse.Jobs.Sources;

namespace Reelhouse.Jobs;

/// <summary>Every job of the house. A new one is added to its stage's list.</summary>
internal static class AllJobs
{
    public static IEnumerable<IJob> Create() => [.. SourceJobs.Create()];
}
