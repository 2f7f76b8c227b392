using Reelhouse.Jobs.Bronze.Subscribers;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.Subscribers;

internal sealed class SubscribersJob() : TableJob<SubscriberCandidate, Subscriber>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs =>
        [Input.Newest<DeliveredSubscriber>(), Input.Of<SubscriptionEvent>(), Input.LookUp<PaymentEvent>()];

    protected override Checks<SubscriberCandidate> Checks => SubscribersChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        SubscribersTransform.Apply(inputs.Of<DeliveredSubscriber>(), inputs.Of<SubscriptionEvent>(), inputs.Of<PaymentEvent>());
}
