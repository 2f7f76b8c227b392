using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Scores.ChurnDrift;

internal sealed class ChurnDriftJob() : TableJob<DriftCandidate, ChurnDriftRow>(stage: 7)
{
    public override Needs Needs => Needs.Spark | Needs.Registry | Needs.Functions;

    // The decisions are not read: the gate has to have decided before drift from what the champion learnt is told.
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<ChurnFeaturesRow>(), Input.LookUp<Subscriber>(), Input.LookUp<PromotionDecision>()];

    protected override Checks<DriftCandidate> Checks => DriftChecks.All;

    protected override Task<IReadOnlyDictionary<string, string>> DependsOnAsync(JobContext context, CancellationToken cancellationToken) => ChurnChampion.SettingsAsync(context, cancellationToken);

    protected override bool KeepsOtherRunDates => true;

    protected override async Task<DataFrame> CandidatesAsync(InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var champion = await ChurnChampion.FindAsync(context, cancellationToken).ConfigureAwait(false);
        return DriftTransform.Candidates(inputs.Of<ChurnFeaturesRow>(), context.RunDate, ChurnChampion.LearntTo(champion));
    }

    protected override async Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var champion = await ChurnChampion.FindAsync(context, cancellationToken).ConfigureAwait(false);
        if (champion is null || ChurnChampion.LearntTo(champion) is null) return new(inputs.Spark.CreateDataFrame(System.Array.Empty<ChurnDriftRow>()));
        var scorer = await ChurnChampion.LoadAsync(context.Registry, champion, cancellationToken).ConfigureAwait(false);
        var scored = await scorer.ScoreAloneAsync(accepted, cancellationToken).ConfigureAwait(false);
        return new(DriftTransform.Apply(scored, inputs.Of<Subscriber>(), context.RunDate, champion.Version));
    }
}
