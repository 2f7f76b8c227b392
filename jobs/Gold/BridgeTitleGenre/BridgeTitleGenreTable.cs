using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.BridgeTitleGenre;

/// <summary>One row per title of the dimension and genre.</summary>
[Table("gold.bridge_title_genre", Owner = "content", Grain = "A genre of a title")]
internal sealed record TitleGenreRow(
    [Key] string TitleId,
    [Key] string Genre);
