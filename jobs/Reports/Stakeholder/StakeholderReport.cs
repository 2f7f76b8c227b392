using Reelhouse.JobEvents;
using Reelhouse.Jobs.Gold.KpiCatalogueByCountry;
using Reelhouse.Jobs.Gold.KpiCatalogueByGenreCombination;
using Reelhouse.Jobs.Gold.KpiCatalogueByRating;
using Reelhouse.Jobs.Gold.KpiChurnRate;
using Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;
using Reelhouse.Jobs.Gold.KpiMonthlyRevenue;
using Reelhouse.Jobs.Gold.KpiPopularGenres;
using Reelhouse.Jobs.Gold.KpiSubscribersByPlan;
using Reelhouse.Jobs.Gold.KpiWatchTime;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Scores.Recommendations;
using Reelhouse.Jobs.Scores.Segments;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>What the stakeholder report says: rows of the gold tables, in any order, and what was quarantined.</summary>
internal sealed record StakeholderReport(
    DateOnly RunDate,
    string RunId,
    IReadOnlyList<MonthlyRevenue> Revenue,
    IReadOnlyList<PlanSubscribers> Plans,
    IReadOnlyList<WatchTime> WatchTime,
    IReadOnlyList<PopularGenre> Genres,
    IReadOnlyList<ChurnRate> Churn,
    IReadOnlyList<RatingTitles> Ratings,
    IReadOnlyList<GenreCombinationTitles> GenreCombinations,
    IReadOnlyList<CountryTitles> Countries,
    IReadOnlyList<QuarterTitles> CountryComparison,
    IReadOnlyList<AnomalyRow> Anomalies,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<MethodQuality> RecommendationQuality,
    IReadOnlyList<RecommendedTitle> RecommendedTitles,
    ChurnOutlook Outlook,
    IReadOnlyList<FailedCheckRows> FailedChecks,
    IReadOnlyList<QuarantinedTitle> QuarantinedTitles,
    IReadOnlyList<TableVersion> Tables)
{
    private const string TvMa = "TV-MA";

    /// <summary>How many genre combinations the headline sums up.</summary>
    public const int HeadlineCombinations = 3;

    /// <summary>The figures a stakeholder asks for first.</summary>
    public Headline Headline => new(
        Ratings.Where(row => row.Rating == TvMa).Sum(row => row.TitleCount),
        GenreCombinations.Where(row => row.Rank <= HeadlineCombinations).Sum(row => row.TitleCount),
        TopPlan,
        Revenue.Sum(row => row.RevenueUsd),
        Countries.OrderBy(row => row.Country, StringComparer.Ordinal).ToDictionary(row => row.Country, row => row.TitleCount));

    private TopPlan TopPlan =>
        Plans.OrderByDescending(row => row.SubscriberCount).ThenBy(row => row.Plan, StringComparer.Ordinal).FirstOrDefault() is { } top
            ? new(top.Plan, top.SubscriberCount, top.FromUsd)
            : new("", 0, 0);
}

/// <summary>Rows in a quarantine that broke a check; a row that broke two counts under both.</summary>
internal sealed record FailedCheckRows(string Table, string FailedCheck, long RowCount);

/// <summary>A title in quarantine, as it was delivered.</summary>
internal sealed record QuarantinedTitle(string? TitleId, string? Name, string? Rating, string FailedChecks);

/// <summary>A title, and to how many subscribers it is recommended.</summary>
internal sealed record RecommendedTitle(string Name, string GenreCombination, long SubscriberCount);
