using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiChurnRate;

/// <summary>Who came, who left, and the share of those there at the start of the month who left in it.</summary>
[Table("gold.kpi_churn_rate", Owner = "subscriptions", Grain = "A month")]
internal sealed record ChurnRate(
    [Key, Doc("The first day of the month")] DateOnly MonthStart,
    [Doc("Subscribers at the start of the month")] long ActiveCount,
    [Doc("Subscribers who joined in the month")] long JoinedCount,
    [Doc("Subscribers who cancelled in the month")] long CancelledCount,
    [Doc("Cancelled in the month, of those active at its start; empty where nobody was")] double? Rate);
