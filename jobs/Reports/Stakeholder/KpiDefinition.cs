using Reelhouse.Jobs.Gold.Revenue;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>A figure's name and what it counts, in a sentence.</summary>
internal sealed record KpiDefinition(string Term, string Meaning)
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new("Total revenue", "The sum over subscribers of their monthly revenue × months paid."),
        new("Months paid", $"Days from joining to the last payment in months of {MonthsPaid.DaysOfMonth} days, rounded to the nearest whole month, halves to the even one."),
        new("Revenue by month", "The same payments, each in the month in which the month paid for begins; the last month is incomplete, since nobody has paid for all of it yet."),
        new("Most popular plan", "The plan with most subscribers; its price is the lowest that one of them pays a month."),
        new("Watch time", "Time played in the sessions of a day."),
        new("Popular genres", "Watch time of a genre's titles; a session counts in full for every genre of its title."),
        new("Churn rate", "Subscribers who cancelled in a month, of those there at its start; a month at whose start nobody was there has none."),
        new("Expected to leave", "The mean of the chances to leave within a week that the model gives to each."),
        new("Revenue at risk", "The chance to leave times a year of what they pay, summed up."),
        new("AUC", "How likely the model scores one who left above one who stayed; 0.5 is chance."),
        new("Drift", "The population stability index: how far the tenths of what the model learnt from are filled otherwise now."),
        new("Genre combination", "All genres of a title together, in the order they were delivered."),
        new("Titles by country", "Titles that name the country, alone or among others; every delivered title counts, quarantined ones too."),
        new("Titles added by quarter", "Titles of the country by the quarter of the day they were added; a title without that day is left out."),
        new("Segments", "Fifths of the subscribers by how lately they watched, how often in four weeks, and what they have paid; and clusters of those alike in that, in hours watched and in price."),
        new("Hit rate", "Subscribers who in the last week watched one of the titles that what was known before it recommends to them, of all who watched a title new to them."),
        new("NDCG", "As the hit rate, but a title recommended first counts more; 1 where all that was watched comes before all else."),
        new("Failed checks", "Rows kept aside by the check they broke; a row that broke two counts under both."),
    ];
}
