using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Features.Churn;

internal static class ChurnFeaturesChecks
{
    public static readonly Checks<ChurnSubject> All = Checks.For<ChurnSubject>()
        .Filter("subscriber is there on one of the days", row => row.IsThere, isThere => Col(isThere));
}
