using Reelhouse.Jobs.Silver.Plans;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.DimPlan;

internal sealed class DimPlanJob() : TableJob<PlanRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Plan>()];

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => DimPlanTransform.Apply(inputs.Of<Plan>());
}
