using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;

/// <summary>Titles that the catalogue took in each quarter, for the two countries compared.</summary>
[Table("gold.kpi_country_comparison_by_quarter", Owner = "content", Grain = "A quarter and a country")]
internal sealed record QuarterTitles(
    [Key, Doc("The first day of the quarter")] DateOnly QuarterStart,
    [Key] string Country,
    long TitleCount);
