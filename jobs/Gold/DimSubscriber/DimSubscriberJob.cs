using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.DimSubscriber;

internal sealed class DimSubscriberJob() : TableJob<SubscriberRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Subscriber>(), Input.LookUp<SubscriptionEvent>()];

    protected override Checks<SubscriberRow> Checks => DimSubscriberChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => DimSubscriberTransform.Apply(inputs.Of<Subscriber>(), inputs.Of<SubscriptionEvent>());
}
