using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByRating;

/// <summary>Titles of each age rating.</summary>
[Table("gold.kpi_catalogue_by_rating", Owner = "content", Grain = "An age rating")]
internal sealed record RatingTitles(
    [Key, Doc("Such as TV-MA; (none) where a title has no rating")] string Rating,
    long TitleCount);
