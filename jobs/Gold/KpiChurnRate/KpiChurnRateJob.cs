using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiChurnRate;

internal sealed class KpiChurnRateJob() : TableJob<SubscriberRow, ChurnRate>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<SubscriberRow>()];

    protected override Column Measure => Sum("joined_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<SubscriberRow>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiChurnRateTransform.Apply(accepted);
}
