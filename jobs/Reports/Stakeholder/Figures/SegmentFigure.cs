using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.Segments;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class SegmentFigure
{
    public static Figure Rfm(StakeholderReport report) => Of(
        report, Segment.Rfm, "segments-rfm", "Subscribers by recency, frequency and money", "How lately and how often they watched, and what they have paid, each beside all others.");

    public static Figure Clusters(StakeholderReport report) => Of(
        report, Segment.Cluster, "segments-clusters", "Subscribers who are alike", "Found by k-means, and named for what sets them apart from all.");

    private static Figure Of(StakeholderReport report, string kind, string id, string title, string note)
    {
        var segments = report.Segments.Where(row => row.Kind == kind).OrderByDescending(row => row.SubscriberCount).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return segments.Count == 0
            ? Figure.Empty(id, title, "nobody has subscribed.")
            : new Figure(id, title, $"{note} Most are of “{segments[0].Name}”: {Wording.Percent(segments[0].Share)}.", ChartOf(segments), TableOf(segments), IsWide: true);
    }

    private static BarChart ChartOf(IEnumerable<Segment> segments) =>
        BarChart.Of([.. segments.Select(row => new ChartPoint(row.Name, row.SubscriberCount, Wording.Count(row.SubscriberCount)))]);

    private static DataTable TableOf(IEnumerable<Segment> segments) => DataTable.Of(
        segments,
        new Column<Segment>("Segment", row => row.Name),
        new Column<Segment>("In words", row => row.Explanation),
        new Column<Segment>("Subscribers", row => Wording.Count(row.SubscriberCount), IsNumber: true),
        new Column<Segment>("Share", row => Wording.Percent(row.Share), IsNumber: true),
        new Column<Segment>("Watched in four weeks", row => Wording.Hours(row.WatchedHoursMonth), IsNumber: true),
        new Column<Segment>("Paid so far", row => Wording.Usd((decimal)row.PaidUsd), IsNumber: true));
}
