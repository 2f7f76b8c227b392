using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.ChurnJudgement;

internal static class ChurnJudgementChecks
{
    public static readonly Checks<JudgedScore> All = Checks.For<JudgedScore>()
        .Filter("outcome is known", row => row.IsChurned, isChurned => Col(isChurned).IsNotNull())
        .Filter("model did not know the outcome", row => row.IsForetold, isForetold => Col(isForetold));
}
