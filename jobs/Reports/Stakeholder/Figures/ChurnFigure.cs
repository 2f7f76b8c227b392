using Reelhouse.Jobs.Gold.KpiChurnRate;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnFigure
{
    private const string Id = "churn";
    private const string Title = "Churn rate by month";
    private const int Drawn = 12;

    /// <summary>A month at whose start nobody was there has no rate, and is left out.</summary>
    public static Figure Of(StakeholderReport report)
    {
        var months = report.Churn.Where(row => row.Rate is not null).OrderBy(row => row.MonthStart).ToList();
        return months.Count == 0
            ? Figure.Empty(Id, Title, "no month with subscribers at its start has been seen.")
            : new Figure(Id, Title, CaptionOf(months[^1]), ChartOf(months.TakeLast(Drawn)), TableOf(months));
    }

    private static string CaptionOf(ChurnRate last) =>
        $"{Wording.Month(last.MonthStart)}: {Wording.Percent(last.Rate!.Value)} of subscribers left, "
        + $"{Wording.Count(last.CancelledCount)} of {Wording.Count(last.ActiveCount)}.";

    private static ColumnChart ChartOf(IEnumerable<ChurnRate> months) => ColumnChart.Of(
        [.. months.Select(row => new ChartPoint(Wording.Month(row.MonthStart), row.Rate!.Value, Wording.Percent(row.Rate.Value)))],
        Wording.ShortPercent);

    private static DataTable TableOf(IEnumerable<ChurnRate> months) => DataTable.Of(
        months,
        new Column<ChurnRate>("Month", row => Wording.Month(row.MonthStart)),
        new Column<ChurnRate>("At start", row => Wording.Count(row.ActiveCount), IsNumber: true),
        new Column<ChurnRate>("Joined", row => Wording.Count(row.JoinedCount), IsNumber: true),
        new Column<ChurnRate>("Cancelled", row => Wording.Count(row.CancelledCount), IsNumber: true),
        new Column<ChurnRate>("Churn rate", row => Wording.Percent(row.Rate!.Value), IsNumber: true));
}
