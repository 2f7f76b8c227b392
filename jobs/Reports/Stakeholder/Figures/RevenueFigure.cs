using Reelhouse.Jobs.Gold.KpiMonthlyRevenue;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class RevenueFigure
{
    private const string Id = "revenue";
    private const string Title = "Revenue by month";

    public static Figure Of(StakeholderReport report)
    {
        var months = Timeline.WithoutGaps(report.Revenue, row => row.MonthStart, month => month.AddMonths(1), month => new MonthlyRevenue(month, 0, 0, 0));
        return months.Count == 0
            ? Figure.Empty(Id, Title, "no payment has been received.")
            : new Figure(Id, Title, CaptionOf(months), ChartOf(months), TableOf(months), IsWide: true);
    }

    private static string CaptionOf(IReadOnlyList<MonthlyRevenue> months)
    {
        var best = months.MaxBy(row => row.RevenueUsd)!;
        var last = months[^1];
        return best == last
            ? $"{Wording.Month(best.MonthStart)} is the best month so far, with {Wording.Usd(best.RevenueUsd)}."
            : $"{Wording.Month(best.MonthStart)} was the best month, with {Wording.Usd(best.RevenueUsd)}; {Wording.Month(last.MonthStart)} brought {Wording.Usd(last.RevenueUsd)}.";
    }

    private static ColumnChart ChartOf(IReadOnlyList<MonthlyRevenue> months) => ColumnChart.Of(
        [.. months.Select(row => new ChartPoint(Wording.Month(row.MonthStart), (double)row.RevenueUsd, Wording.Usd(row.RevenueUsd)))],
        Wording.ShortUsd);

    private static DataTable TableOf(IReadOnlyList<MonthlyRevenue> months) => DataTable.Of(
        months,
        new Column<MonthlyRevenue>("Month", row => Wording.Month(row.MonthStart)),
        new Column<MonthlyRevenue>("Revenue", row => Wording.Usd(row.RevenueUsd), IsNumber: true),
        new Column<MonthlyRevenue>("Months paid for", row => Wording.Count(row.PaymentCount), IsNumber: true));
}
