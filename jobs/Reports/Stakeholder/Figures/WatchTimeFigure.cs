using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class WatchTimeFigure
{
    private const string Id = "watch-time";
    private const string Title = "Watch time by day";

    public static Figure Of(StakeholderReport report)
    {
        var days = Timeline.WithoutGaps(report.WatchTime, row => row.Day, day => day.AddDays(1), day => new DailyWatchTime(day, 0));
        return days.Count == 0
            ? Figure.Empty(Id, Title, "nobody has watched anything.")
            : new Figure(Id, Title, CaptionOf(days), ChartOf(days), TableOf(days), IsWide: true);
    }

    private static string CaptionOf(IReadOnlyList<DailyWatchTime> days)
    {
        var most = days.MaxBy(row => row.WatchHours)!;
        return $"Hours watched: {Wording.Hours(days.Average(row => row.WatchHours))} on an average day, "
            + $"{Wording.Hours(most.WatchHours)} on the busiest, {Wording.Day(most.Day)}; {Wording.Hours(days.Sum(row => row.WatchHours))} in all.";
    }

    private static LineChart ChartOf(IReadOnlyList<DailyWatchTime> days) => LineChart.Of(
        [new LineSeries("Watched", [.. days.Select(row => new ChartPoint(Wording.Day(row.Day), row.WatchHours, Wording.Hours(row.WatchHours)))])],
        hours => Wording.Short(hours) + " h");

    private static DataTable TableOf(IReadOnlyList<DailyWatchTime> days) => DataTable.Of(
        days,
        new Column<DailyWatchTime>("Day", row => Wording.Date(row.Day)),
        new Column<DailyWatchTime>("Watched", row => Wording.Hours(row.WatchHours), IsNumber: true));
}
