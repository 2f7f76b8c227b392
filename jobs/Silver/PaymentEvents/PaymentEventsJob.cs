using Reelhouse.Jobs.Bronze.PaymentEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.PaymentEvents;

internal sealed class PaymentEventsJob() : TableJob<PaymentEvent>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PaymentMessage>()];

    protected override Checks<PaymentEvent> Checks => PaymentEventsChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => PaymentEventsTransform.Apply(inputs.Of<PaymentMessage>());
}
