using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class CatalogueFigure
{
    private const int Drawn = 10;

    public static Figure Ratings(StakeholderReport report) => Of(
        [.. report.Ratings.Select(row => new Titles(row.Rating, row.TitleCount))], "ratings", "Titles by rating", "Rating", "Each title has one rating or none.");

    public static Figure GenreCombinations(StakeholderReport report) => Of(
        [.. report.GenreCombinations.Select(row => new Titles(row.GenreCombination, row.TitleCount))],
        "combinations",
        "Titles by genre combination",
        "Genres",
        "All genres of a title together, as delivered.");

    public static Figure Countries(StakeholderReport report) => Of(
        [.. report.Countries.Select(row => new Titles(row.Country, row.TitleCount))],
        "countries",
        "Titles by country",
        "Country",
        "A title of several countries counts in each.");

    private static Figure Of(IReadOnlyList<Titles> counts, string id, string title, string kind, string note)
    {
        if (counts.Count == 0) return Figure.Empty(id, title, "the catalogue is empty.");
        var ordered = counts.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return new Figure(id, title, CaptionOf(ordered, note), ChartOf(ordered), TableOf(ordered, kind));
    }

    private static string CaptionOf(List<Titles> counts, string note) =>
        counts.Count > Drawn ? $"The {Drawn} largest of {Wording.Count(counts.Count)}. {note}" : note;

    private static BarChart ChartOf(IEnumerable<Titles> counts) =>
        BarChart.Of([.. counts.Take(Drawn).Select(row => new ChartPoint(row.Name, row.Count, Wording.Count(row.Count)))]);

    private static DataTable TableOf(IEnumerable<Titles> counts, string kind) => DataTable.Of(
        counts,
        new Column<Titles>(kind, row => row.Name),
        new Column<Titles>("Titles", row => Wording.Count(row.Count), IsNumber: true));

    private sealed record Titles(string Name, long Count);
}
