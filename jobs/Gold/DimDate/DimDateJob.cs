using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimDate;

internal sealed class DimDateJob() : TableJob<DateRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [];

    // The calendar is made of no input row, so no row has an outcome in its balance.
    protected override bool IsOneToOne => false;

    protected override Column Measure => Lit(0L);

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        DimDateTransform.Apply(inputs.Spark.Range(DimDateTransform.Last.DayNumber - DimDateTransform.First.DayNumber + 1));
}
