namespace Reelhouse.Jobs.Reports;

/// <summary>The jobs of stage 8.</summary>
internal static class ReportJobs
{
    public static IEnumerable<IJob> All => [new Stakeholder.ReportJob()];
}
