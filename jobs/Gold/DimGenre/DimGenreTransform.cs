using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimGenre;

/// <summary>Genres of titles → genres.</summary>
internal static class DimGenreTransform
{
    public static DataFrame Apply(DataFrame titleGenres) => titleGenres.GroupBy("genre").Agg(Count(Lit(1)).As("title_count"));
}
