using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class GenresFigure
{
    private const string Id = "genres";
    private const string Title = "Popular genres";
    private const int Drawn = 10;

    public static Figure Of(StakeholderReport report)
    {
        var genres = report.Genres.OrderByDescending(row => row.WatchHours).ThenBy(row => row.Genre, StringComparer.Ordinal).ToList();
        return genres.Count == 0
            ? Figure.Empty(Id, Title, "nobody has watched anything.")
            : new Figure(Id, Title, $"{genres[0].Genre} are watched most. A title counts in each of its genres.", ChartOf(genres), TableOf(genres));
    }

    private static BarChart ChartOf(IEnumerable<GenreWatchTime> genres) =>
        BarChart.Of([.. genres.Take(Drawn).Select(row => new ChartPoint(row.Genre, row.WatchHours, Wording.Hours(row.WatchHours)))]);

    private static DataTable TableOf(IEnumerable<GenreWatchTime> genres) => DataTable.Of(
        genres,
        new Column<GenreWatchTime>("Genre", row => row.Genre),
        new Column<GenreWatchTime>("Watched", row => Wording.Hours(row.WatchHours), IsNumber: true));
}
