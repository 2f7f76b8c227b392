using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.TitleGenres;

/// <summary>Delivered rows → titles with their genres → a row for each genre.</summary>
internal static class TitleGenresTransform
{
    public static DataFrame Apply(DataFrame delivered) => Rows.Of<TitleGenreList>(delivered)
        .Set(title => title.TitleId, Delivered.Text("show_id"))
        .Set(title => title.Genres, Delivered.List("listed_in"))
        .ToCandidates(Delivered.RowAsJson<DeliveredTitle>(), Origin.OfFile());

    public static DataFrame Explode(DataFrame titles) => Rows.Of<TitleGenre>(titles.Select(Col("title_id"), Functions.Explode(Col("genres")).As("genre")))
        .Set(row => row.TitleId, Col("title_id"))
        .Set(row => row.Genre, Col("genre"))
        .ToRows();
}
