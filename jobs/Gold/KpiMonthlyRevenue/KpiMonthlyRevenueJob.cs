using Reelhouse.Jobs.Gold.FctPayment;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiMonthlyRevenue;

internal sealed class KpiMonthlyRevenueJob() : TableJob<Payment, MonthlyRevenue>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Payment>()];

    protected override Column Measure => Sum("payment_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<Payment>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiMonthlyRevenueTransform.Apply(accepted);
}
