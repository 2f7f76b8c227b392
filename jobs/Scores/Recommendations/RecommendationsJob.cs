using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Recommendations;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Recommendations;

internal sealed class RecommendationsJob() : TableJob<RecommendationSubject, Recommendation>(stage: 6)
{
    private const int TitlesOfSubscriber = 10;

    protected override IReadOnlyList<TableInput> Inputs => [.. SubscribersThere.Inputs, Input.LookUp<PlaybackEvent>(), Input.LookUp<MethodQuality>()];

    protected override Checks<RecommendationSubject> Checks => RecommendationsChecks.All;

    protected override Column Measure => CountDistinct("subscriber_id");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        RecommendationsTransform.Subjects(inputs.Of<Subscriber>(), SubscribersThere.On(context.RunDate, inputs), Plays.Known(inputs.Of<PlaybackEvent>(), context.RunDate));

    protected override async Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var qualities = await inputs.Of<MethodQuality>().CollectAsync<MethodQuality>(cancellationToken).ConfigureAwait(false);
        var preferences = await Preferences.OfAsync(Plays.Known(inputs.Of<PlaybackEvent>(), context.RunDate), cancellationToken).ConfigureAwait(false);
        if (BetterAls(qualities) is not { } settings) return new(Popular(preferences, accepted, context), preferences);

        var als = await AlsRecommender.FitAsync(preferences, settings, cancellationToken).ConfigureAwait(false);
        var learnt = als.Recommend(TitlesOfSubscriber).Join(accepted.Select("subscriber_id"), ["subscriber_id"], "left_semi");
        var others = accepted.Join(preferences.Rows, ["subscriber_id"], "left_anti");
        return new(RecommendationsTransform.Apply(learnt, Method.Als, context.RunDate).UnionByName(Popular(preferences, others, context)), als, preferences);
    }

    protected override bool DependsOnRunDate => true;

    private static DataFrame Popular(Preferences preferences, DataFrame subscribers, JobContext context) =>
        RecommendationsTransform.Apply(MostPopular.Recommend(preferences, subscribers, TitlesOfSubscriber), Method.MostPopular, context.RunDate);

    /// <summary>The settings of the model, where it was judged and did better than what is most popular; else null.</summary>
    private static AlsSettings? BetterAls(IReadOnlyList<MethodQuality> qualities) =>
        qualities.SingleOrDefault(quality => quality.Method == Method.Als) is { Rank: { } rank, RegParam: { } regParam, Alpha: { } alpha } als
        && qualities.All(quality => quality == als || quality.Ndcg < als.Ndcg) ? new(rank, regParam, alpha) : null;
}
