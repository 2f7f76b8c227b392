using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByCountry;

/// <summary>Titles made in each country; a title made in two counts in both. Every delivered title counts, quarantined ones too.</summary>
[Table("gold.kpi_catalogue_by_country", Owner = "content", Grain = "A country")]
internal sealed record CountryTitles(
    [Key] string Country,
    long TitleCount);
