using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.TitleGenres;

/// <summary>What is judged: a delivered title with all its genres.</summary>
internal sealed record TitleGenreList(
    [Key] string TitleId,
    IReadOnlyList<string> Genres);
