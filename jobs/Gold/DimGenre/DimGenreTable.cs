using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimGenre;

/// <summary>One row per genre that a title of the catalogue has.</summary>
[Table("gold.dim_genre", Owner = "content", Grain = "A genre")]
internal sealed record GenreRow(
    [Key] string Genre,
    [Doc("Titles that have the genre")] long TitleCount);
