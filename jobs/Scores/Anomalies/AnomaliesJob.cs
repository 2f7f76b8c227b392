using Reelhouse.Anomalies;
using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.PlaybackSessions;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Scores.Anomalies;

internal sealed class AnomaliesJob() : TableJob<Observed, AnomalyRow>(stage: 6)
{
    public override Needs Needs => Needs.Spark | Needs.Functions;

    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PlaybackSession>(), Input.Of<PaymentEvent>(), Input.LookUp<SubscriberRow>()];

    protected override Checks<Observed> Checks => AnomaliesChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        AnomaliesTransform.Observe(inputs.Of<PlaybackSession>(), inputs.Of<PaymentEvent>(), inputs.Of<SubscriberRow>(), context.RunDate);

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => AnomalyDetection.Find(accepted, context.RunDate);

    protected override bool DependsOnRunDate => true;
}
