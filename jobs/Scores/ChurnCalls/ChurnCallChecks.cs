using Reelhouse.Churn.Scoring;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.ChurnCalls;

internal static class ChurnCallChecks
{
    public static readonly Checks<ChurnCallCandidate> All = Checks.For<ChurnCallCandidate>()
        .Filter("score is of the run date", row => row.IsOfThisRunDate, isOfThisRunDate => Col(isOfThisRunDate))
        .Filter("chance to leave is not low", row => row.Band, band => Col(band) != ChurnBands.Low);
}
