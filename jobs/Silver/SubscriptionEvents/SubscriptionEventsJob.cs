using Reelhouse.Jobs.Bronze.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.SubscriptionEvents;

internal sealed class SubscriptionEventsJob() : TableJob<SubscriptionEvent>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<SubscriptionMessage>()];

    protected override Checks<SubscriptionEvent> Checks => SubscriptionEventsChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => SubscriptionEventsTransform.Apply(inputs.Of<SubscriptionMessage>());
}
