using Reelhouse.Jobs.Gold.KpiCatalogueByRating;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>The figures a stakeholder asks for first, in the order they are asked for.</summary>
internal static class HeadlineTiles
{
    public static IReadOnlyList<Tile> Of(StakeholderReport report) =>
        [Revenue(report), TopPlan(report), TvMa(report), Combinations(report), .. ComparedCountries(report).Select(name => Country(report, name))];

    /// <summary>The two countries of the comparison; before there is one, the two with most titles.</summary>
    private static IEnumerable<string> ComparedCountries(StakeholderReport report)
    {
        var compared = report.CountryComparison.Select(row => row.Country).Distinct().Order(StringComparer.Ordinal).ToList();
        return compared.Count > 0 ? compared : report.Countries.OrderByDescending(row => row.TitleCount).Take(2).Select(row => row.Country);
    }

    private static Tile Revenue(StakeholderReport report) => new(
        "Total revenue",
        Wording.Usd(report.Headline.TotalRevenueUsd),
        $"from {Wording.Count(report.Plans.Sum(plan => plan.SubscriberCount))} subscribers since they joined");

    private static Tile TopPlan(StakeholderReport report)
    {
        var plan = report.Headline.TopPlan;
        return plan.Subscribers == 0
            ? new Tile("Most popular plan", "None yet", "nobody has subscribed")
            : new Tile("Most popular plan", plan.Name, $"{Wording.Count(plan.Subscribers)} subscribers, from {Wording.Price(plan.FromUsd)} a month");
    }

    private static Tile TvMa(StakeholderReport report)
    {
        var rated = report.Ratings.Where(row => row.Rating != KpiCatalogueByRatingTransform.NoRating).Sum(row => row.TitleCount);
        var titles = report.Headline.TitlesTvMa;
        return new Tile(
            "Titles rated TV-MA",
            Wording.Count(titles),
            rated == 0 ? "no title is rated" : $"{Wording.Percent((double)titles / rated)} of all rated titles");
    }

    private static Tile Combinations(StakeholderReport report)
    {
        var largest = report.GenreCombinations.Where(row => row.Rank <= StakeholderReport.HeadlineCombinations).OrderBy(row => row.Rank)
            .Select(row => $"{row.GenreCombination} {Wording.Count(row.TitleCount)}").ToList();
        return new Tile(
            $"Titles in the top {StakeholderReport.HeadlineCombinations} genre combinations",
            Wording.Count(report.Headline.TitlesTopGenreCombinations),
            largest.Count == 0 ? "the catalogue is empty" : string.Join(" · ", largest));
    }

    private static Tile Country(StakeholderReport report, string country)
    {
        var titles = report.Headline.TitlesByCountry.GetValueOrDefault(country);
        var rank = report.Countries.Count(row => row.TitleCount > titles) + 1;
        return new Tile($"Titles from {country}", Wording.Count(titles), $"number {rank} of {Wording.Count(report.Countries.Count)} countries");
    }
}
