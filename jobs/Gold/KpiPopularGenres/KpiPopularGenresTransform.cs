using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Gold.KpiPopularGenres;

/// <summary>Sessions and the genres of their titles → watch time by genre.</summary>
internal static class KpiPopularGenresTransform
{
    public static DataFrame WithGenres(DataFrame playbacks, DataFrame titleGenres)
    {
        var genres = titleGenres.GroupBy("title_id").Agg(CollectSet("genre").As("genres"));
        return Rows.Of<PlaybackGenres>(playbacks.Join(genres, ["title_id"], "left"))
            .Set(row => row.SessionId, Col("session_id"))
            .Set(row => row.WatchSeconds, Col("watch_seconds"))
            .Set(row => row.Genres, Col("genres"))
            .ToRows();
    }

    public static DataFrame Apply(DataFrame playbacks) => playbacks
        .Select(Explode("genres").As("genre"), Col("watch_seconds"))
        .GroupBy("genre").Agg(Sum("watch_seconds").As("watch_seconds"), Count(Lit(1)).As("session_count"))
        .WithColumn("rank", RowNumber().Over(Window.OrderBy(Col("watch_seconds").Desc(), Col("genre").Asc())));
}
