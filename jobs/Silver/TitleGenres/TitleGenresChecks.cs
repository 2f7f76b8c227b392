using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.TitleGenres;

internal static class TitleGenresChecks
{
    public static readonly Checks<TitleGenreList> All = Checks.For<TitleGenreList>()
        .Quarantine("title id is given", title => title.TitleId, Is.Given)
        .Filter("title names a genre", title => title.Genres, genres => Size(Col(genres)) > 0);
}
