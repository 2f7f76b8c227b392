using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.Titles;

internal sealed class TitlesJob() : TableJob<Title>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Newest<DeliveredTitle>()];

    protected override Checks<Title> Checks => TitlesChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => TitlesTransform.Apply(inputs.Of<DeliveredTitle>());
}
