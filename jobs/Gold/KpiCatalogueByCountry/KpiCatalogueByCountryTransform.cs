using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByCountry;

/// <summary>Countries of titles → how many titles each has.</summary>
internal static class KpiCatalogueByCountryTransform
{
    public static DataFrame Apply(DataFrame titleCountries) => titleCountries.GroupBy("country").Agg(Count(Lit(1)).As("title_count"));
}
