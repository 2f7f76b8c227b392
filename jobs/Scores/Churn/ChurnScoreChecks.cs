using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Churn;

internal static class ChurnScoreChecks
{
    public static readonly Checks<ChurnScoreCandidate> All = Checks.For<ChurnScoreCandidate>()
        .Filter("day is the run date", row => row.IsRunDate, isRunDate => Col(isRunDate))
        .Filter("a champion is there to score", row => row.HasChampion, hasChampion => Col(hasChampion));
}
