using Reelhouse.JobEvents;
using Reelhouse.Jobs.Gold.DimTitle;
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
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Reads the report from the lake, each table at the version that the report will name.</summary>
internal sealed class StakeholderReportQueries(Lake lake, IReadOnlyList<TableVersion> tables)
{
    /// <summary>The gold tables that the report shows.</summary>
    public static IReadOnlyList<string> GoldTables { get; } =
    [
        Table<MonthlyRevenue>.Name,
        Table<PlanSubscribers>.Name,
        Table<WatchTime>.Name,
        Table<PopularGenre>.Name,
        Table<ChurnRate>.Name,
        Table<RatingTitles>.Name,
        Table<GenreCombinationTitles>.Name,
        Table<CountryTitles>.Name,
        Table<QuarterTitles>.Name,
        Table<AnomalyRow>.Name,
        Table<Segment>.Name,
        Table<MethodQuality>.Name,
        Table<Recommendation>.Name,
        Table<TitleRow>.Name,
        .. ChurnQueries.Tables,
    ];

    public async Task<StakeholderReport> ReadAsync(DateOnly runDate, string runId, CancellationToken cancellationToken)
    {
        var report = new ReportTables(lake, tables);
        var quarantine = new QuarantineQueries(lake, tables);
        var revenue = report.RowsAsync<MonthlyRevenue>(cancellationToken);
        var plans = report.RowsAsync<PlanSubscribers>(cancellationToken);
        var watchTime = report.RowsAsync<WatchTime>(cancellationToken);
        var genres = report.RowsAsync<PopularGenre>(cancellationToken);
        var churn = report.RowsAsync<ChurnRate>(cancellationToken);
        var ratings = report.RowsAsync<RatingTitles>(cancellationToken);
        var combinations = report.RowsAsync<GenreCombinationTitles>(cancellationToken);
        var countries = report.RowsAsync<CountryTitles>(cancellationToken);
        var comparison = report.RowsAsync<QuarterTitles>(cancellationToken);
        var anomalies = report.RowsAsync<AnomalyRow>(cancellationToken);
        var segments = report.RowsAsync<Segment>(cancellationToken);
        var quality = report.RowsAsync<MethodQuality>(cancellationToken);
        var recommended = new RecommendationQueries(report).TitlesAsync(cancellationToken);
        var outlook = new ChurnQueries(report).ReadAsync(runDate, cancellationToken);
        var failedChecks = quarantine.FailedChecksAsync(cancellationToken);
        var titles = quarantine.TitlesAsync(cancellationToken);
        await Task.WhenAll(revenue, plans, watchTime, genres, churn, ratings, combinations, countries, comparison, anomalies, segments, quality, recommended, outlook, failedChecks, titles).ConfigureAwait(false);
        return new(
            runDate,
            runId,
            await revenue.ConfigureAwait(false),
            await plans.ConfigureAwait(false),
            await watchTime.ConfigureAwait(false),
            await genres.ConfigureAwait(false),
            await churn.ConfigureAwait(false),
            await ratings.ConfigureAwait(false),
            await combinations.ConfigureAwait(false),
            await countries.ConfigureAwait(false),
            await comparison.ConfigureAwait(false),
            await anomalies.ConfigureAwait(false),
            await segments.ConfigureAwait(false),
            await quality.ConfigureAwait(false),
            await recommended.ConfigureAwait(false),
            await outlook.ConfigureAwait(false),
            await failedChecks.ConfigureAwait(false),
            await titles.ConfigureAwait(false),
            tables);
    }
}
