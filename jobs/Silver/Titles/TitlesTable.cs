using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.Titles;

/// <summary>One row per title in the catalogue, as last delivered.</summary>
[Table("silver.titles", Owner = "content", Grain = "A title of the catalogue, as last delivered")]
internal sealed record Title(
    [Key] string TitleId,
    string Name,
    [Doc("Movie, or TV Show")] string Kind,
    string? Director,
    [Doc("Countries of production as delivered; silver.title_countries has them one by one")] string? Countries,
    [Doc("The day the catalogue took it in")] DateOnly? AddedDate,
    int ReleaseYear,
    [Doc("The age rating, such as TV-MA")] string? Rating,
    [Doc("Of a movie")] int? DurationMinutes,
    [Doc("Of a show")] int? SeasonCount,
    [Doc("Genres as delivered; silver.title_genres has them one by one")] string GenreCombination);
