using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiPopularGenres;

/// <summary>Watch time of each genre; a session counts in full for every genre of its title.</summary>
[Table("gold.kpi_popular_genres", Owner = "content", Grain = "A genre")]
internal sealed record PopularGenre(
    [Key] string Genre,
    long WatchSeconds,
    long SessionCount,
    [Doc("1 for the genre watched longest")] int Rank);
