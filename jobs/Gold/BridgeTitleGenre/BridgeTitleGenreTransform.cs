using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.BridgeTitleGenre;

/// <summary>Genres of titles → the bridge between both dimensions.</summary>
internal static class BridgeTitleGenreTransform
{
    public static DataFrame Apply(DataFrame titleGenres) => Rows.Of<TitleGenreRow>(titleGenres)
        .Set(row => row.TitleId, Col("title_id"))
        .Set(row => row.Genre, Col("genre"))
        .ToRows();
}
