using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class CatalogueFigure
{
    private const int Drawn = 10;

    public static Figure Ratings(StakeholderReport report) =>
        Of(report.Ratings, "ratings", "Titles by rating", "Rating", "Each title has one rating or none.");

    public static Figure GenreCombinations(StakeholderReport report) =>
        Of(report.GenreCombinations, "combinations", "Titles by genre combination", "Genres", "All genres of a title together, as delivered.");

    public static Figure Countries(StakeholderReport report) =>
        Of(report.Countries, "countries", "Titles by country", "Country", "A title of several countries counts in each.");

    private static Figure Of(IReadOnlyList<TitleCount> counts, string id, string title, string kind, string note)
    {
        if (counts.Count == 0) return Figure.Empty(id, title, "the catalogue is empty.");
        var ordered = counts.OrderByDescending(row => row.Titles).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return new Figure(id, title, CaptionOf(ordered, note), ChartOf(ordered), TableOf(ordered, kind));
    }

    private static string CaptionOf(List<TitleCount> counts, string note) =>
        counts.Count > Drawn ? $"The {Drawn} largest of {Wording.Count(counts.Count)}. {note}" : note;

    private static BarChart ChartOf(IEnumerable<TitleCount> counts) =>
        BarChart.Of([.. counts.Take(Drawn).Select(row => new ChartPoint(row.Name, row.Titles, Wording.Count(row.Titles)))]);

    private static DataTable TableOf(IEnumerable<TitleCount> counts, string kind) => DataTable.Of(
        counts,
        new Column<TitleCount>(kind, row => row.Name),
        new Column<TitleCount>("Titles", row => Wording.Count(row.Titles), IsNumber: true));
}
