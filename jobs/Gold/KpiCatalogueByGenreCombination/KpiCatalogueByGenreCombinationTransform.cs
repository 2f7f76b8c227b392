using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByGenreCombination;

/// <summary>Titles → how many have each combination of genres.</summary>
internal static class KpiCatalogueByGenreCombinationTransform
{
    public static DataFrame Apply(DataFrame titles) => titles
        .GroupBy("genre_combination")
        .Agg(Count(Lit(1)).As("title_count"))
        .WithColumn("rank", RowNumber().Over(Window.OrderBy(Col("title_count").Desc(), Col("genre_combination").Asc())));
}
