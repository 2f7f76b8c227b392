using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimCountry;

/// <summary>Mentions of countries → countries.</summary>
internal static class DimCountryTransform
{
    public static DataFrame Mentions(DataFrame titleCountries, DataFrame subscribers) => Of(titleCountries, isOfTitle: true).UnionByName(Of(subscribers, isOfTitle: false));

    public static DataFrame Apply(DataFrame mentions) => mentions.GroupBy("country").Agg(
        CountIf(Col("is_of_title")).As("title_count"),
        CountIf(!Col("is_of_title")).As("subscriber_count"));

    private static DataFrame Of(DataFrame rows, bool isOfTitle) => Rows.Of<CountryMention>(rows)
        .Set(mention => mention.Country, Col("country"))
        .Set(mention => mention.IsOfTitle, Lit(isOfTitle))
        .ToRows();
}
