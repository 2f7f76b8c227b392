using Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class CountryComparisonFigure
{
    private const string Id = "comparison";

    public static Figure Of(StakeholderReport report)
    {
        var countries = report.CountryComparison.Select(row => row.Country).Distinct().Order(StringComparer.Ordinal).ToList();
        if (countries.Count == 0) return Figure.Empty(Id, "Two countries by quarter", "no title with a date of arrival names either.");
        var series = countries.Select(country => SeriesOf(country, report.CountryComparison)).ToList();
        return new Figure(Id, TitleOf(countries), CaptionOf(series), LineChart.Of(series, Wording.Short), TableOf(series));
    }

    private static string TitleOf(IEnumerable<string> countries) => string.Join(" and ", countries) + ": titles added by quarter";

    private static string CaptionOf(IReadOnlyList<LineSeries> series) =>
        $"Most in a quarter: {string.Join(", ", series.Select(line => BestOf(line.Name, line.Points.MaxBy(point => point.Value)!)))}.";

    private static string BestOf(string country, ChartPoint best) => $"{country} {best.Text} ({best.Label})";

    private static LineSeries SeriesOf(string country, IReadOnlyList<QuarterTitles> rows)
    {
        var added = rows.Where(row => row.Country == country).ToDictionary(row => row.QuarterStart, row => row.TitleCount);
        var quarters = Timeline.Periods(rows.Min(row => row.QuarterStart), rows.Max(row => row.QuarterStart), quarter => quarter.AddMonths(3));
        return new LineSeries(country, [.. quarters.Select(quarter => PointOf(quarter, added.GetValueOrDefault(quarter)))]);
    }

    private static ChartPoint PointOf(DateOnly quarter, long titles) => new(Wording.Quarter(quarter), titles, Wording.Count(titles));

    private static DataTable TableOf(List<LineSeries> series) => DataTable.Of(
        Enumerable.Range(0, series[0].Points.Count),
        [
            new Column<int>("Quarter", i => series[0].Points[i].Label),
            .. series.Select(line => new Column<int>(line.Name, i => line.Points[i].Text, IsNumber: true)),
        ]);
}
