namespace Reelhouse.Recommendations;

/// <summary>Chooses the settings that recommended best in a week that is over. That week must not be the one that judges the model then.</summary>
public static class AlsSearch
{
    /// <summary>The best of <see cref="AlsSettings.Tried"/> by NDCG; of equal ones the first, which is also taken where nobody can be judged.</summary>
    /// <param name="week">The week.</param>
    /// <param name="k">How many recommendations of each subscriber are looked at.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public static async Task<AlsSettings> BestAsync(HeldOutWeek week, int k, CancellationToken cancellationToken)
    {
        var preferences = await Preferences.OfAsync(week.Earlier, cancellationToken).ConfigureAwait(false);
        await using var kept = preferences.ConfigureAwait(false);
        var (best, bestNdcg) = (AlsSettings.Tried[0], 0.0);
        if (preferences.MostTitles == 0) return best;
        foreach (var settings in AlsSettings.Tried)
        {
            var model = await AlsRecommender.FitAsync(preferences, settings, cancellationToken).ConfigureAwait(false);
            await using var fitted = model.ConfigureAwait(false);
            var quality = await RankingQuality.OfAsync(model.Recommend(k), week.Wanted, k, cancellationToken).ConfigureAwait(false);
            if (quality is null) return best;
            if (quality.Ndcg > bestNdcg) (best, bestNdcg) = (settings, quality.Ndcg);
        }

        return best;
    }
}
