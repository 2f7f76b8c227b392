using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiMonthlyRevenue;

/// <summary>Revenue of each month, by the day that the paid month begins.</summary>
[Table("gold.kpi_monthly_revenue", Owner = "finance", Grain = "A month")]
internal sealed record MonthlyRevenue(
    [Key, Doc("The first day of the month")] DateOnly MonthStart,
    decimal RevenueUsd,
    long PaymentCount,
    [Doc("Subscribers who paid for a month that begins in this one")] long SubscriberCount);
