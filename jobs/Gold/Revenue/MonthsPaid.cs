using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.Revenue;

/// <summary>
/// How many months a subscriber has paid for: the days from joining to the last payment, in months of 30 days, rounded half to even.
/// Every figure of revenue rests on this; it is defined nowhere else.
/// </summary>
internal static class MonthsPaid
{
    public const int DaysOfMonth = 30;

    public static Column Between(Column joinedDate, Column lastPaymentDate) =>
        Bround(DateDiff(lastPaymentDate, joinedDate) / (double)DaysOfMonth, 0).Cast("int");

    /// <summary>The day that the n-th month paid for begins.</summary>
    public static Column Begins(Column joinedDate, Column paymentNumber) => DateAdd(joinedDate, (paymentNumber - 1) * DaysOfMonth);
}
