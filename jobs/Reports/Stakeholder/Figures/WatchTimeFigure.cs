using Reelhouse.Jobs.Gold.KpiWatchTime;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class WatchTimeFigure
{
    private const string Id = "watch-time";
    private const string Title = "Watch time by day";

    public static Figure Of(StakeholderReport report)
    {
        var days = Timeline.WithoutGaps(report.WatchTime, row => row.PlaybackDate, day => day.AddDays(1), day => Nothing(day));
        return days.Count == 0
            ? Figure.Empty(Id, Title, "nobody has watched anything.")
            : new Figure(Id, Title, CaptionOf(days), ChartOf(days), TableOf(days), IsWide: true);
    }

    private static WatchTime Nothing(DateOnly day) => new(day, new DateOnly(day.Year, day.Month, 1), 0, 0, 0, 0, 0);

    private static string CaptionOf(IReadOnlyList<WatchTime> days)
    {
        var most = days.MaxBy(row => row.Hours())!;
        return $"Hours watched: {Wording.Hours(days.Average(row => row.Hours()))} on an average day, "
            + $"{Wording.Hours(most.Hours())} on the busiest, {Wording.Day(most.PlaybackDate)}; {Wording.Hours(days.Sum(row => row.Hours()))} in all.";
    }

    private static LineChart ChartOf(IReadOnlyList<WatchTime> days) => LineChart.Of(
        [new LineSeries("Watched", [.. days.Select(row => new ChartPoint(Wording.Day(row.PlaybackDate), row.Hours(), Wording.Hours(row.Hours())))])],
        hours => Wording.Short(hours) + " h");

    private static DataTable TableOf(IReadOnlyList<WatchTime> days) => DataTable.Of(
        days,
        new Column<WatchTime>("Day", row => Wording.Date(row.PlaybackDate)),
        new Column<WatchTime>("Watched", row => Wording.Hours(row.Hours()), IsNumber: true),
        new Column<WatchTime>("Sessions", row => Wording.Count(row.SessionCount), IsNumber: true),
        new Column<WatchTime>("Subscribers", row => Wording.Count(row.SubscriberCount), IsNumber: true));

    private static double Hours(this WatchTime day) => Duration.Hours(day.WatchSeconds);
}
