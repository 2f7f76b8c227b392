using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByRating;

/// <summary>Titles → how many have each rating.</summary>
internal static class KpiCatalogueByRatingTransform
{
    public const string NoRating = "(none)";

    public static DataFrame Apply(DataFrame titles) => titles
        .GroupBy(Coalesce(Col("rating"), Lit(NoRating)).As("rating"))
        .Agg(Count(Lit(1)).As("title_count"));
}
