using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.TitleCountries;

internal static class TitleCountriesChecks
{
    public static readonly Checks<TitleCountryList> All = Checks.For<TitleCountryList>()
        .Quarantine("title id is given", title => title.TitleId, Is.Given)
        .Filter("title names a country", title => title.Countries, countries => Size(Col(countries)) > 0);
}
