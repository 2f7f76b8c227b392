using Reelhouse.Spark.Ml.Recommendation;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Recommendations;

/// <summary>Learns from what subscribers watched what else they may like, by alternating least squares of MLlib. The model stays at the server until it is disposed.</summary>
public sealed class AlsRecommender : IAsyncDisposable
{
    private const int Iterations = 8;
    private const long Seed = 1;

    private readonly AlsModel _model;
    private readonly Preferences _preferences;

    private AlsRecommender(AlsModel model, Preferences preferences)
    {
        _model = model;
        _preferences = preferences;
    }

    /// <summary>Fits a model.</summary>
    /// <param name="preferences">What to learn from; it must not be empty, and must not be disposed before this.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public static async Task<AlsRecommender> FitAsync(Preferences preferences, AlsSettings settings, CancellationToken cancellationToken)
    {
        var als = new Als
        {
            UserCol = "subscriber",
            ItemCol = "title",
            RatingCol = "watched_hours",
            ImplicitPrefs = true,
            Rank = settings.Rank,
            RegParam = settings.RegParam,
            Alpha = settings.Alpha,
            MaxIter = Iterations,
            Seed = Seed,
            NumUserBlocks = 1,
            NumItemBlocks = 1,
        };
        return new(await als.FitAsync(preferences.Rows, cancellationToken).ConfigureAwait(false), preferences);
    }

    /// <summary>Titles that each subscriber has not watched and may like.</summary>
    /// <param name="count">How many for each, as far as there are.</param>
    /// <returns>subscriber_id, title_id, score, rank from 1 on.</returns>
    public DataFrame Recommend(int count)
    {
        var rows = _preferences.Rows;
        var best = _model.RecommendForAllUsers(count + (int)_preferences.MostTitles).Select(Col("subscriber"), Inline("recommendations"))
            .Join(rows.Select("subscriber", "subscriber_id").Distinct(), ["subscriber"])
            .Join(rows.Select("title", "title_id").Distinct(), ["title"])
            .Select(Col("subscriber_id"), Col("title_id"), Col("rating").Cast("double").As("score"));
        return Unseen.Top(best, rows, count);
    }

    /// <summary>Deletes the model at the server.</summary>
    public ValueTask DisposeAsync() => _model.DisposeAsync();
}
