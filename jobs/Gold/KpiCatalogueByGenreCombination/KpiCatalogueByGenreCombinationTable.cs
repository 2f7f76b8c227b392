using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByGenreCombination;

/// <summary>Titles of each combination of genres.</summary>
[Table("gold.kpi_catalogue_by_genre_combination", Owner = "content", Grain = "A combination of genres, as delivered")]
internal sealed record GenreCombinationTitles(
    [Key] string GenreCombination,
    long TitleCount,
    [Doc("1 for the combination with most titles")] int Rank);
