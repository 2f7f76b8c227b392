using Reelhouse.Jobs.Bronze;
using Reelhouse.Jobs.Features;
using Reelhouse.Jobs.Gold;
using Reelhouse.Jobs.Models;
using Reelhouse.Jobs.Reports;
using Reelhouse.Jobs.Scores;
using Reelhouse.Jobs.Silver;
using Reelhouse.Jobs.Sources;

namespace Reelhouse.Jobs;

/// <summary>Every job of the house. A new one is added to its stage's list.</summary>
internal static class AllJobs
{
    public static IEnumerable<IJob> Create() => [.. SourceJobs.Create(), .. BronzeJobs.All, .. SilverJobs.All, .. GoldJobs.All, .. FeatureJobs.All, .. ModelJobs.All, .. ScoreJobs.All, .. ReportJobs.All];
}
