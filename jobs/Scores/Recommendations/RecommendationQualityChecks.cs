using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Recommendations;

internal static class RecommendationQualityChecks
{
    public static readonly Checks<WatchingSubject> All = Checks.For<WatchingSubject>()
        .Filter("subscriber watched before the last week, and another title in it", row => row.HasNewTitles, hasNewTitles => Col(hasNewTitles));
}
