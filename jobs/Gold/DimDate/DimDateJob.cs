using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.DimDate;

internal sealed class DimDateJob() : TableJob<DateRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [];

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        DimDateTransform.Apply(inputs.Spark.Range(DimDateTransform.Last.DayNumber - DimDateTransform.First.DayNumber + 1));
}
