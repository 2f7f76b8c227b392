using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;

/// <summary>Countries of titles → titles added by quarter, for the countries compared.</summary>
internal static class KpiCountryComparisonByQuarterTransform
{
    public static DataFrame Added(DataFrame titleCountries, DataFrame titles, IReadOnlyList<string> countries)
    {
        var added = titles.Select("title_id", "added_date");
        return Rows.Of<AddedTitle>(titleCountries.Join(added, ["title_id"], "left"))
            .Set(row => row.TitleId, Col("title_id"))
            .Set(row => row.Country, Col("country"))
            .Set(row => row.AddedDate, Col("added_date"))
            .Set(row => row.IsCompared, Col("country").IsIn([.. countries]))
            .ToRows();
    }

    public static DataFrame Apply(DataFrame added) => added
        .GroupBy(Trunc("added_date", "quarter").As("quarter_start"), Col("country"))
        .Agg(Count(Lit(1)).As("title_count"));
}
