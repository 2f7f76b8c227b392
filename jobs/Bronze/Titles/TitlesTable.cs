using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.Titles;

/// <summary>A row of a delivered catalogue, as it stands in the file.</summary>
[Table("bronze.titles", Owner = "content", Grain = "A row of a delivered catalogue file, as received")]
internal sealed record DeliveredTitle(
    [Header("show_id")] string? ShowId,
    [Header("type"), Doc("Movie, or TV Show")] string? Type,
    [Header("title")] string? Title,
    [Header("director")] string? Director,
    [Header("cast")] string? Cast,
    [Header("country"), Doc("Countries, with commas between")] string? Country,
    [Header("date_added"), Doc("Such as September 25, 2021")] string? DateAdded,
    [Header("release_year")] string? ReleaseYear,
    [Header("rating")] string? Rating,
    [Header("duration"), Doc("Such as 90 min, or 2 Seasons")] string? Duration,
    [Header("listed_in"), Doc("Genres, with commas between")] string? ListedIn,
    [Doc("The line, where it is no row of the file's columns")] string? CorruptLine,
    [Doc("The file it was delivered in")] string SourceFile,
    [Doc("The row's number in the file, from 1")] long SourceRow,
    [Doc("When the file landed")] DateTimeOffset SourceModifiedAt);
