using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimDate;

/// <summary>One row per day of the century: every date that a two-digit year can say.</summary>
[Table("gold.dim_date", Owner = "data", Grain = "A day")]
internal sealed record DateRow(
    [Key] DateOnly Date,
    int Year,
    [Doc("1 to 4")] int Quarter,
    [Doc("1 to 12")] int Month,
    [Doc("The first day of the month")] DateOnly MonthStart,
    [Doc("The first day of the quarter")] DateOnly QuarterStart,
    [Doc("1 on Monday to 7 on Sunday")] int Weekday);
