using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>What the stakeholder report says, as read from the gold and quarantine tables.</summary>
internal sealed record StakeholderReport(
    DateOnly RunDate,
    string RunId,
    Headline Headline,
    IReadOnlyList<MonthlyRevenue> Revenue,
    IReadOnlyList<PlanFigures> Plans,
    IReadOnlyList<DailyWatchTime> WatchTime,
    IReadOnlyList<GenreWatchTime> Genres,
    IReadOnlyList<MonthlyChurn> Churn,
    IReadOnlyList<TitleCount> Ratings,
    IReadOnlyList<TitleCount> GenreCombinations,
    IReadOnlyList<TitleCount> Countries,
    IReadOnlyList<CountryQuarter> CountryComparison,
    IReadOnlyList<QuarantinedRows> Quarantine,
    IReadOnlyList<QuarantinedTitle> QuarantinedTitles,
    IReadOnlyList<TableVersion> Tables);

/// <summary>What subscribers paid in a month, by its first day.</summary>
internal sealed record MonthlyRevenue(DateOnly Month, decimal RevenueUsd);

/// <summary>A plan's subscribers, the lowest monthly price one of them pays, and what they all paid since they joined.</summary>
internal sealed record PlanFigures(string Plan, long Subscribers, decimal FromUsd, decimal RevenueUsd);

/// <summary>How long subscribers watched on a day.</summary>
internal sealed record DailyWatchTime(DateOnly Day, double WatchHours);

/// <summary>How long subscribers watched titles of a genre.</summary>
internal sealed record GenreWatchTime(string Genre, double WatchHours);

/// <summary>Subscribers at a month's start, and how many of them cancelled before its end.</summary>
internal sealed record MonthlyChurn(DateOnly Month, long SubscribersAtStart, long Cancelled)
{
    public double Rate => SubscribersAtStart == 0 ? 0 : (double)Cancelled / SubscribersAtStart;
}

/// <summary>Titles of a rating, a genre combination or a country.</summary>
internal sealed record TitleCount(string Name, long Titles);

/// <summary>Titles of a country that were added in a quarter, by the quarter's first day.</summary>
internal sealed record CountryQuarter(string Country, DateOnly Quarter, long TitlesAdded);

/// <summary>Rows of a table that failed a check; a row that failed two counts in both.</summary>
internal sealed record QuarantinedRows(string Table, string Reason, long Rows);

/// <summary>A title that failed a check, with the value that failed it.</summary>
internal sealed record QuarantinedTitle(string TitleId, string Name, string? Value, string Reason);
