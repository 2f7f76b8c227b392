using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.FctPayment;

internal sealed class FctPaymentJob() : TableJob<PayingSubscriber, Payment>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Subscriber>()];

    protected override Checks<PayingSubscriber> Checks => FctPaymentChecks.All;

    protected override Column Measure => CountIf(Col("payment_number") == 1);

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => FctPaymentTransform.Paying(inputs.Of<Subscriber>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => FctPaymentTransform.Apply(accepted);
}
