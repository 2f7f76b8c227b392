using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;

internal static class KpiCountryComparisonByQuarterChecks
{
    public static readonly Checks<AddedTitle> All = Checks.For<AddedTitle>()
        .Filter("country is compared", row => row.IsCompared, isCompared => Col(isCompared))
        .Filter("added date is known", row => row.AddedDate, Is.Given);
}
