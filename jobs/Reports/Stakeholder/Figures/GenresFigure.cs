using Reelhouse.Jobs.Gold.KpiPopularGenres;
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
        var genres = report.Genres.OrderBy(row => row.Rank).ToList();
        return genres.Count == 0
            ? Figure.Empty(Id, Title, "nobody has watched anything.")
            : new Figure(Id, Title, $"Most watched: {genres[0].Genre}. A title counts in each of its genres.", ChartOf(genres), TableOf(genres));
    }

    private static BarChart ChartOf(IEnumerable<PopularGenre> genres) =>
        BarChart.Of([.. genres.Take(Drawn).Select(row => new ChartPoint(row.Genre, row.Hours(), Wording.Hours(row.Hours())))]);

    private static DataTable TableOf(IEnumerable<PopularGenre> genres) => DataTable.Of(
        genres,
        new Column<PopularGenre>("Genre", row => row.Genre),
        new Column<PopularGenre>("Watched", row => Wording.Hours(row.Hours()), IsNumber: true),
        new Column<PopularGenre>("Sessions", row => Wording.Count(row.SessionCount), IsNumber: true));

    private static double Hours(this PopularGenre genre) => Duration.Hours(genre.WatchSeconds);
}
