using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.TitleGenres;

/// <summary>One row per title and genre. A title whose row is bad in another column is here too: its genres are still right.</summary>
[Table("silver.title_genres", Owner = "content", Grain = "A genre of a title, as last delivered")]
internal sealed record TitleGenre(
    [Key] string TitleId,
    [Key] string Genre);
