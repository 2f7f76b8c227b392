using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Scores.Churn;

internal sealed class ChurnScoresJob() : TableJob<ChurnScoreCandidate, ChurnScoreRow>(stage: 7)
{
    public override Needs Needs => Needs.Spark | Needs.Registry | Needs.Functions;

    // The decisions are not read: the gate has to have decided before anybody is scored.
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<ChurnFeaturesRow>(), Input.LookUp<PromotionDecision>()];

    protected override Checks<ChurnScoreCandidate> Checks => ChurnScoreChecks.All;

    protected override bool IsOneToOne => true;

    protected override Task<IReadOnlyDictionary<string, string>> DependsOnAsync(JobContext context, CancellationToken cancellationToken) => ChurnChampion.SettingsAsync(context, cancellationToken);

    protected override bool KeepsOtherRunDates => true;

    protected override async Task<DataFrame> CandidatesAsync(InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var champion = await ChurnChampion.FindAsync(context, cancellationToken).ConfigureAwait(false);
        return ChurnScoreTransform.Candidates(inputs.Of<ChurnFeaturesRow>(), context.RunDate, champion is not null);
    }

    protected override async Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        if (await ChurnChampion.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } champion) return new(inputs.Spark.CreateDataFrame(System.Array.Empty<ChurnScoreRow>()));
        var scorer = await ChurnChampion.LoadAsync(context.Registry, champion, cancellationToken).ConfigureAwait(false);
        return new(ChurnScoreTransform.Publish(await scorer.ScoreAsync(accepted, cancellationToken).ConfigureAwait(false), champion, Alias.Champion));
    }
}
