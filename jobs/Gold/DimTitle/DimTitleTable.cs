using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimTitle;

/// <summary>One row per title that plays: the catalogue without its quarantined rows.</summary>
[Table("gold.dim_title", Owner = "content", Grain = "A title")]
internal sealed record TitleRow(
    [Key] string TitleId,
    string Name,
    [Doc("Movie, or TV Show")] string Kind,
    [Doc("The age rating, such as TV-MA")] string? Rating,
    int ReleaseYear,
    DateOnly? AddedDate,
    int? DurationMinutes,
    int? SeasonCount,
    [Doc("All genres of the title, as delivered")] string GenreCombination);
