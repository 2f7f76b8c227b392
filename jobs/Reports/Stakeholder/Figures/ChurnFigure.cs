using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnFigure
{
    private const string Id = "churn";
    private const string Title = "Churn rate by month";

    public static Figure Of(StakeholderReport report) => report.Churn.Count == 0
        ? Figure.Empty(Id, Title, "no month with subscribers at its start has been seen.")
        : new Figure(Id, Title, CaptionOf(report.Churn.MaxBy(row => row.Month)!), ChartOf(report.Churn), TableOf(report.Churn));

    private static string CaptionOf(MonthlyChurn last) =>
        $"{Wording.Month(last.Month)}: {Wording.Percent(last.Rate)}, {Wording.Count(last.Cancelled)} of {Wording.Count(last.SubscribersAtStart)} subscribers cancelled.";

    private static ColumnChart ChartOf(IReadOnlyList<MonthlyChurn> months) => ColumnChart.Of(
        [.. months.OrderBy(row => row.Month).Select(row => new ChartPoint(Wording.Month(row.Month), row.Rate, Wording.Percent(row.Rate)))],
        Wording.ShortPercent);

    private static DataTable TableOf(IEnumerable<MonthlyChurn> months) => DataTable.Of(
        months.OrderBy(row => row.Month),
        new Column<MonthlyChurn>("Month", row => Wording.Month(row.Month)),
        new Column<MonthlyChurn>("At start", row => Wording.Count(row.SubscribersAtStart), IsNumber: true),
        new Column<MonthlyChurn>("Cancelled", row => Wording.Count(row.Cancelled), IsNumber: true),
        new Column<MonthlyChurn>("Churn rate", row => Wording.Percent(row.Rate), IsNumber: true));
}
