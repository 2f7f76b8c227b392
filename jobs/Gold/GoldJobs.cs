namespace Reelhouse.Jobs.Gold;

/// <summary>The jobs of the gold layer.</summary>
internal static class GoldJobs
{
    public static IEnumerable<IJob> All =>
    [
        new BridgeTitleGenre.BridgeTitleGenreJob(),
        new DimCountry.DimCountryJob(),
        new DimDate.DimDateJob(),
        new DimDevice.DimDeviceJob(),
        new DimGenre.DimGenreJob(),
        new DimPlan.DimPlanJob(),
        new DimSubscriber.DimSubscriberJob(),
        new DimTitle.DimTitleJob(),
        new FctPayment.FctPaymentJob(),
        new FctPlayback.FctPlaybackJob(),
        new KpiCatalogueByCountry.KpiCatalogueByCountryJob(),
        new KpiCatalogueByGenreCombination.KpiCatalogueByGenreCombinationJob(),
        new KpiCatalogueByRating.KpiCatalogueByRatingJob(),
        new KpiChurnRate.KpiChurnRateJob(),
        new KpiCountryComparisonByQuarter.KpiCountryComparisonByQuarterJob(),
        new KpiMonthlyRevenue.KpiMonthlyRevenueJob(),
        new KpiPopularGenres.KpiPopularGenresJob(),
        new KpiSubscribersByPlan.KpiSubscribersByPlanJob(),
        new KpiWatchTime.KpiWatchTimeJob(),
    ];
}
