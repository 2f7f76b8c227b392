using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Reports.Stakeholder.Figures;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>The report as one HTML file that needs nothing else: no network, no script.</summary>
internal static class StakeholderReportPage
{
    private const string Missing = "–";

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
            FailedChecks = FailedChecksOf(report.FailedChecks),
            QuarantinedTitles = QuarantinedTitlesOf(report.QuarantinedTitles),
            Definitions = KpiDefinition.All,
            Tables = report.Tables.OrderBy(table => table.Table, StringComparer.Ordinal),
        });

    private static Section[] SectionsOf(StakeholderReport report) =>
    [
        new("Revenue", [RevenueFigure.Of(report), PlanFigure.Subscribers(report), PlanFigure.Revenue(report)]),
        new("Audience", [WatchTimeFigure.Of(report), GenresFigure.Of(report), ChurnFigure.Of(report)]),
        new("Who will leave",
        [
            ChurnRiskFigure.Of(report),
            ChurnModelFigure.Decision(report),
            ChurnModelFigure.Test(report),
            ChurnModelFigure.Calibration(report),
            ChurnModelFigure.Judgements(report),
            ChurnDriftFigure.OverAll(report),
            ChurnDriftFigure.BySlice(report),
        ]),
        new("Catalogue",
        [
            CatalogueFigure.Ratings(report),
            CatalogueFigure.GenreCombinations(report),
            CatalogueFigure.Countries(report),
            CountryComparisonFigure.Of(report),
        ]),
        new("Out of the ordinary", [AnomaliesFigure.Of(report)]),
        new("Segments and recommendations",
            [SegmentFigure.Rfm(report), SegmentFigure.Clusters(report), RecommendationFigure.Quality(report), RecommendationFigure.Titles(report)]),
    ];

    private static DataTable FailedChecksOf(IEnumerable<FailedCheckRows> checks) => DataTable.Of(
        checks.OrderBy(row => row.Table, StringComparer.Ordinal).ThenByDescending(row => row.RowCount).ThenBy(row => row.FailedCheck, StringComparer.Ordinal),
        new Column<FailedCheckRows>("Rows of", row => row.Table[(row.Table.IndexOf('.', StringComparison.Ordinal) + 1)..]),
        new Column<FailedCheckRows>("Expected, but not so", row => row.FailedCheck),
        new Column<FailedCheckRows>("Rows", row => Wording.Count(row.RowCount), IsNumber: true));

    private static DataTable QuarantinedTitlesOf(IEnumerable<QuarantinedTitle> titles) => DataTable.Of(
        titles.OrderBy(title => title.FailedChecks, StringComparer.Ordinal).ThenBy(title => title.TitleId, StringComparer.Ordinal).ThenBy(title => title.Name, StringComparer.Ordinal),
        new Column<QuarantinedTitle>("Title", title => title.Name ?? Missing),
        new Column<QuarantinedTitle>("Id", title => title.TitleId ?? Missing),
        new Column<QuarantinedTitle>("Rating", title => title.Rating ?? Missing),
        new Column<QuarantinedTitle>("Failed check", title => title.FailedChecks));

    private sealed record Section(string Heading, IReadOnlyList<Figure> Figures);
}
