using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Recommendations;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Recommendations;

internal sealed class RecommendationQualityJob() : TableJob<WatchingSubject, MethodQuality>(stage: 6)
{
    private const int K = 10;

    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Subscriber>(), Input.LookUp<PlaybackEvent>()];

    protected override Checks<WatchingSubject> Checks => RecommendationQualityChecks.All;

    protected override Column Measure => Max("subscriber_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context)
    {
        var judged = HeldOutWeek.Of(Plays.Known(inputs.Of<PlaybackEvent>(), context.RunDate), context.RunDate).Wanted.Select("subscriber_id").Distinct();
        return Rows.Of<WatchingSubject>(inputs.Of<Subscriber>().Select("subscriber_id").Join(judged.WithColumn("is_judged", Lit(true)), ["subscriber_id"], "left"))
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.HasNewTitles, Coalesce(Col("is_judged"), Lit(false)))
            .ToRows();
    }

    protected override async Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var plays = await Plays.Known(inputs.Of<PlaybackEvent>(), context.RunDate).PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        try
        {
            var qualities = await QualitiesAsync(plays, context.RunDate, cancellationToken).ConfigureAwait(false);
            return new(inputs.Spark.CreateDataFrame(qualities));
        }
        finally
        {
            await JudgedRows.ForgetAsync(plays).ConfigureAwait(false);
        }
    }

    protected override bool DependsOnRunDate => true;

    private static async Task<IReadOnlyList<MethodQuality>> QualitiesAsync(DataFrame plays, DateOnly day, CancellationToken cancellationToken)
    {
        var week = HeldOutWeek.Of(plays, day);
        await using var preferences = await Preferences.OfAsync(week.Earlier, cancellationToken).ConfigureAwait(false);
        var popular = await RankingQuality.OfAsync(MostPopular.Recommend(preferences, week.Wanted.Select("subscriber_id").Distinct(), K), week.Wanted, K, cancellationToken).ConfigureAwait(false);
        if (popular is null) return [];
        var settings = await AlsSearch.BestAsync(HeldOutWeek.Of(plays, day.AddDays(-HeldOutWeek.Days)), K, cancellationToken).ConfigureAwait(false);
        await using var als = await AlsRecommender.FitAsync(preferences, settings, cancellationToken).ConfigureAwait(false);
        var learnt = await RankingQuality.OfAsync(als.Recommend(K), week.Wanted, K, cancellationToken).ConfigureAwait(false);
        return [MethodQuality.Of(Method.Als, day, K, learnt!, settings), MethodQuality.Of(Method.MostPopular, day, K, popular)];
    }
}
