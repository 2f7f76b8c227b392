namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>A figure's name and what it counts, in a sentence.</summary>
internal sealed record KpiDefinition(string Term, string Meaning)
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new("Total revenue", "The sum over subscribers of their monthly revenue × months paid."),
        new("Months paid", "Days from joining to the last payment, divided by 30 and rounded to the nearest whole number, halves to the even one."),
        new("Revenue by month", "The same payments, each in the month it fell due."),
        new("Most popular plan", "The plan with most subscribers; its price is the lowest monthly revenue among them."),
        new("Watch time", "The seconds played in sessions that started on a day, as hours."),
        new("Popular genres", "Watch time of a genre's titles; a title counts fully in each of its genres."),
        new("Churn rate", "Subscribers who cancelled in a month, divided by the subscribers at its start."),
        new("Genre combination", "All genres of a title together, in the order they were delivered."),
        new("Titles by country", "Titles that name the country, alone or among others."),
        new("Quarantined", "Rows that failed a check; a row that failed two counts under both. A title kept aside for its rating or its id still counts for its country and its genres."),
    ];
}
