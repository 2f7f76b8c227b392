using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>The tables of a report, each at the version that the report will name.</summary>
internal sealed class ReportTables(Lake lake, IReadOnlyList<TableVersion> versions)
{
    public Task<DataFrame> FrameAsync<TRow>(CancellationToken cancellationToken) =>
        lake.ReadAsync(Table<TRow>.Name, versions.Single(table => table.Table == Table<TRow>.Name).Version, cancellationToken);

    public Task<List<TRow>> RowsAsync<TRow>(CancellationToken cancellationToken) => RowsAsync<TRow>(Lit(true), cancellationToken);

    public async Task<List<TRow>> RowsAsync<TRow>(Column filter, CancellationToken cancellationToken) =>
        await (await FrameAsync<TRow>(cancellationToken).ConfigureAwait(false)).Filter(filter).CollectAsync<TRow>(cancellationToken).ConfigureAwait(false);
}
