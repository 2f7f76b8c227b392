using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Reports.Stakeholder.Figures;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>The report as one HTML file that needs nothing else: no network, no script.</summary>
internal static class StakeholderReportPage
{
    public static string Render(StakeholderReport report, ReportStamp stamp) => ReportTemplates.Render(
        "Stakeholder/StakeholderReportPage.liquid",
        new
        {
            Style = ReportTemplates.Text("Pages/Style.css"),
            Stamp = stamp,
            RunDate = Wording.Date(report.RunDate),
            report.RunId,
            Tiles = HeadlineTiles.Of(report),
            Sections = SectionsOf(report),
            Quarantine = QuarantineOf(report.Quarantine),
            QuarantinedTitles = QuarantinedTitlesOf(report.QuarantinedTitles),
            Definitions = KpiDefinition.All,
            Tables = report.Tables.OrderBy(table => table.Table, StringComparer.Ordinal),
        });

    private static Section[] SectionsOf(StakeholderReport report) =>
    [
        new("Revenue", [RevenueFigure.Of(report), PlanFigure.Subscribers(report), PlanFigure.Revenue(report)]),
        new("Audience", [WatchTimeFigure.Of(report), GenresFigure.Of(report), ChurnFigure.Of(report)]),
        new("Catalogue",
        [
            CatalogueFigure.Ratings(report),
            CatalogueFigure.GenreCombinations(report),
            CatalogueFigure.Countries(report),
            CountryComparisonFigure.Of(report),
        ]),
    ];

    private static DataTable QuarantineOf(IEnumerable<QuarantinedRows> rows) => DataTable.Of(
        rows.OrderBy(row => row.Table, StringComparer.Ordinal).ThenByDescending(row => row.Rows).ThenBy(row => row.Reason, StringComparer.Ordinal),
        new Column<QuarantinedRows>("Table", row => row.Table),
        new Column<QuarantinedRows>("Failed check", row => row.Reason),
        new Column<QuarantinedRows>("Rows", row => Wording.Count(row.Rows), IsNumber: true));

    private static DataTable QuarantinedTitlesOf(IEnumerable<QuarantinedTitle> titles) => DataTable.Of(
        titles.OrderBy(title => title.Reason, StringComparer.Ordinal).ThenBy(title => title.TitleId, StringComparer.Ordinal).ThenBy(title => title.Name, StringComparer.Ordinal),
        new Column<QuarantinedTitle>("Title", title => title.Name),
        new Column<QuarantinedTitle>("Id", title => title.TitleId),
        new Column<QuarantinedTitle>("Value", title => title.Value ?? "–"),
        new Column<QuarantinedTitle>("Failed check", title => title.Reason));

    private sealed record Section(string Heading, IReadOnlyList<Figure> Figures);
}
