using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Gold.FctPayment;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiSubscribersByPlan;

internal sealed class KpiSubscribersByPlanJob() : TableJob<SubscriberRow, PlanSubscribers>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<SubscriberRow>(), Input.LookUp<Payment>()];

    protected override Column Measure => Sum("subscriber_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<SubscriberRow>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiSubscribersByPlanTransform.Apply(accepted, inputs.Of<Payment>());
}
