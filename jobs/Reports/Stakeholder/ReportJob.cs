using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Writes the stakeholder report of a run date; a report made of the same versions by the same program is left as it is.</summary>
internal sealed class ReportJob : IJob
{
    private static readonly Guid Build = typeof(ReportJob).Module.ModuleVersionId;

    public int Stage => 8;

    public string Name => "report.stakeholder";

    public IReadOnlyList<string> Reads => StakeholderReportQueries.GoldTables;

    public IReadOnlyList<string> Writes => [];

    public Needs Needs => Needs.Spark | Needs.Report;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var tables = await VersionsAsync(context.Lake, cancellationToken).ConfigureAwait(false);
        var file = new ReportFile(context.Settings.Report.Folder, context.RunDate);
        var stamp = await file.ReadStampAsync(cancellationToken).ConfigureAwait(false);
        var isUnchanged = stamp?.Inputs == ReportStamp.InputsOf(Build, tables);
        if (!isUnchanged) stamp = await WriteAsync(context, tables, file, cancellationToken).ConfigureAwait(false);

        context.Events.Write(new ReportWritten(file.Path, stamp!.ReadHeadline()));
        return new(isUnchanged ? JobStatus.Unchanged : JobStatus.Succeeded, RowBalance.Empty, tables, []);
    }

    private static async Task<IReadOnlyList<TableVersion>> VersionsAsync(Lake lake, CancellationToken cancellationToken)
    {
        var quarantines = await QuarantineQueries.TablesAsync(lake, cancellationToken).ConfigureAwait(false);
        var commits = await Task.WhenAll(
            StakeholderReportQueries.GoldTables.Concat(quarantines).Select(table => lake.LastCommitAsync(table, cancellationToken))).ConfigureAwait(false);
        return [.. commits.Select(commit => commit.TableVersion)];
    }

    private static async Task<ReportStamp> WriteAsync(
        JobContext context, IReadOnlyList<TableVersion> tables, ReportFile file, CancellationToken cancellationToken)
    {
        var report = await new StakeholderReportQueries(context.Lake, tables).ReadAsync(context.RunDate, context.RunId, cancellationToken).ConfigureAwait(false);
        var stamp = ReportStamp.Of(Build, tables, report.Headline);
        await file.WriteAsync(StakeholderReportPage.Render(report, stamp), cancellationToken).ConfigureAwait(false);
        return stamp;
    }
}
