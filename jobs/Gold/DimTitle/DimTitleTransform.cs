using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimTitle;

internal static class DimTitleTransform
{
    public static DataFrame Apply(DataFrame titles) => Rows.Of<TitleRow>(titles)
        .Set(title => title.TitleId, Col("title_id"))
        .Set(title => title.Name, Col("name"))
        .Set(title => title.Kind, Col("kind"))
        .Set(title => title.Rating, Col("rating"))
        .Set(title => title.ReleaseYear, Col("release_year"))
        .Set(title => title.AddedDate, Col("added_date"))
        .Set(title => title.DurationMinutes, Col("duration_minutes"))
        .Set(title => title.SeasonCount, Col("season_count"))
        .Set(title => title.GenreCombination, Col("genre_combination"))
        .ToRows();
}
