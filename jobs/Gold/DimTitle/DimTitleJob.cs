using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.DimTitle;

internal sealed class DimTitleJob() : TableJob<TitleRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Title>()];

    protected override Checks<TitleRow> Checks => DimTitleChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => DimTitleTransform.Apply(inputs.Of<Title>());
}
