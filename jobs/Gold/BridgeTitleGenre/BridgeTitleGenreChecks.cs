using Reelhouse.Jobs.Gold.DimGenre;
using Reelhouse.Jobs.Gold.DimTitle;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.BridgeTitleGenre;

internal static class BridgeTitleGenreChecks
{
    public static readonly Checks<TitleGenreRow> All = Checks.For<TitleGenreRow>()
        .Filter("title is in the dimension", row => row.TitleId, Checks.In<TitleRow>(title => title.TitleId))
        .Fail("genre resolves to dim_genre", row => row.Genre, Checks.In<GenreRow>(genre => genre.Genre));
}
