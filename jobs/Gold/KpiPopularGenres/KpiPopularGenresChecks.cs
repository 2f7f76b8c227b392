using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiPopularGenres;

internal static class KpiPopularGenresChecks
{
    public static readonly Checks<PlaybackGenres> All = Checks.For<PlaybackGenres>()
        .Filter("title has a genre", row => row.Genres, Is.Given);
}
