using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Anomalies;

internal static class AnomaliesChecks
{
    public static readonly Checks<Observed> All = Checks.For<Observed>()
        .Filter("it was known at the end of the run date", row => row.IsKnown, isKnown => Col(isKnown));
}
