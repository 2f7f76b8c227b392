namespace Reelhouse.JobEvents;

/// <summary>The figures a stakeholder asks for first, computed from the gold tables.</summary>
/// <param name="TitlesTvMa">Titles rated TV-MA.</param>
/// <param name="TitlesTopGenreCombinations">Titles in the three largest genre combinations together.</param>
/// <param name="TopPlan">The plan with most subscribers.</param>
/// <param name="TotalRevenueUsd">Revenue over all subscribers since they joined.</param>
/// <param name="TitlesByCountry">Titles for each country that a title names; a title with two countries counts in both.</param>
public sealed record Headline(
    long TitlesTvMa,
    long TitlesTopGenreCombinations,
    TopPlan TopPlan,
    decimal TotalRevenueUsd,
    IReadOnlyDictionary<string, long> TitlesByCountry);

/// <summary>The most popular plan.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Subscribers">How many subscribers it has.</param>
/// <param name="FromUsd">The lowest monthly price that one of them pays.</param>
public sealed record TopPlan(string Name, long Subscribers, decimal FromUsd);
