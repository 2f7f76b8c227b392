using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.Plans;

internal sealed class PlansJob() : TableJob<Subscriber, Plan>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Subscriber>()];

    protected override Column Measure => Sum("subscriber_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<Subscriber>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => PlansTransform.Apply(accepted);
}
