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
        var quarantine = new QuarantineQueries(lake, tables);
        var revenue = RowsAsync<MonthlyRevenue>(cancellationToken);
        var plans = RowsAsync<PlanSubscribers>(cancellationToken);
        var watchTime = RowsAsync<WatchTime>(cancellationToken);
        var genres = RowsAsync<PopularGenre>(cancellationToken);
        var churn = RowsAsync<ChurnRate>(cancellationToken);
        var ratings = RowsAsync<RatingTitles>(cancellationToken);
        var combinations = RowsAsync<GenreCombinationTitles>(cancellationToken);
        var countries = RowsAsync<CountryTitles>(cancellationToken);
        var comparison = RowsAsync<QuarterTitles>(cancellationToken);
        var anomalies = RowsAsync<AnomalyRow>(cancellationToken);
        var segments = RowsAsync<Segment>(cancellationToken);
        var quality = RowsAsync<MethodQuality>(cancellationToken);
        var recommended = new RecommendationQueries(lake, tables).TitlesAsync(cancellationToken);
        var outlook = new ChurnQueries(lake, tables).ReadAsync(runDate, cancellationToken);
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

    private async Task<List<TRow>> RowsAsync<TRow>(CancellationToken cancellationToken)
    {
        var version = tables.Single(table => table.Table == Table<TRow>.Name).Version;
        var rows = await lake.ReadAsync(Table<TRow>.Name, version, cancellationToken).ConfigureAwait(false);
        return await rows.CollectAsync<TRow>(cancellationToken).ConfigureAwait(false);
    }
}
