using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.TitleCountries;

/// <summary>Delivered rows → titles with their countries → a row for each country.</summary>
internal static class TitleCountriesTransform
{
    public static DataFrame Apply(DataFrame delivered) => Rows.Of<TitleCountryList>(delivered)
        .Set(title => title.TitleId, Delivered.Text("show_id"))
        .Set(title => title.Countries, Delivered.List("country"))
        .ToCandidates(Delivered.RowAsJson<DeliveredTitle>(), Origin.OfFile());

    public static DataFrame Explode(DataFrame titles) => Rows.Of<TitleCountry>(titles.Select(Col("title_id"), Functions.Explode(Col("countries")).As("country")))
        .Set(row => row.TitleId, Col("title_id"))
        .Set(row => row.Country, Col("country"))
        .ToRows();
}
