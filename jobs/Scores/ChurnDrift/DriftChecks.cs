using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.ChurnDrift;

internal static class DriftChecks
{
    public static readonly Checks<DriftCandidate> All = Checks.For<DriftCandidate>()
        .Filter("day is the run date, or the champion has learnt from it", row => row.IsLearnt, isLearnt => Col(isLearnt).IsNotNull());
}
