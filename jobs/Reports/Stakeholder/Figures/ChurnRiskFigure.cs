using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnRiskFigure
{
    private const string Id = "churn-risk";
    private const string Title = "Revenue at risk by segment";

    public static Figure Of(StakeholderReport report)
    {
        var risks = report.Outlook.Risks.OrderByDescending(row => row.RevenueAtRiskUsd).ThenBy(row => row.Segment, StringComparer.Ordinal).ToList();
        return risks.Count == 0
            ? Figure.Empty(Id, Title, "no model has passed the gate, so that nobody is scored.")
            : new Figure(Id, Title, CaptionOf(risks), ChartOf(risks), TableOf(risks), IsWide: true);
    }

    private static string CaptionOf(List<SegmentRisk> risks)
    {
        var leaving = risks.Sum(row => row.MeanScore * row.SubscriberCount);
        return $"{leaving:0} of {Wording.Count(risks.Sum(row => row.SubscriberCount))} subscribers are expected to leave within a week, and with them {Wording.Usd(risks.Sum(row => row.RevenueAtRiskUsd))} of a year's revenue. "
            + $"{Wording.Count(risks.Sum(row => row.CallCount))} are on the list to call; {Wording.Count(risks.Sum(row => row.HeldOutCount))} like them are held out, to see what calls are worth.";
    }

    private static BarChart ChartOf(IEnumerable<SegmentRisk> risks) =>
        BarChart.Of([.. risks.Select(row => new ChartPoint(row.Segment, (double)row.RevenueAtRiskUsd, Wording.Usd(row.RevenueAtRiskUsd)))]);

    private static DataTable TableOf(IEnumerable<SegmentRisk> risks) => DataTable.Of(
        risks,
        new Column<SegmentRisk>("Segment", row => row.Segment),
        new Column<SegmentRisk>("Subscribers", row => Wording.Count(row.SubscriberCount), IsNumber: true),
        new Column<SegmentRisk>("Expected to leave", row => Wording.Percent(row.MeanScore), IsNumber: true),
        new Column<SegmentRisk>("Revenue at risk", row => Wording.Usd(row.RevenueAtRiskUsd), IsNumber: true),
        new Column<SegmentRisk>("To call", row => Wording.Count(row.CallCount), IsNumber: true),
        new Column<SegmentRisk>("Most often because", row => row.Reason ?? "–"));
}
