using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Recommendations;

internal static class RecommendationsChecks
{
    public static readonly Checks<RecommendationSubject> All = Checks.For<RecommendationSubject>()
        .Filter("subscriber is there on the run date", row => row.IsThere, isThere => Col(isThere))
        .Filter("others have watched a title that the subscriber has not", row => row.UnseenCount, unseen => Col(unseen) > 0);
}
