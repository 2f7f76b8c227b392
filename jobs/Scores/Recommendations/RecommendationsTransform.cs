using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>Subscribers, and what is recommended to them → the table's rows.</summary>
internal static class RecommendationsTransform
{
    public static DataFrame Subjects(DataFrame subscribers, DataFrame there, DataFrame plays)
    {
        var watched = plays.GroupBy("subscriber_id").Agg(CountDistinct("title_id").As("watched_count"));
        var all = plays.Agg(CountDistinct("title_id").As("title_count"));
        var known = subscribers.Select("subscriber_id")
            .Join(there.Select(Col("subscriber_id"), Lit(true).As("is_there")), ["subscriber_id"], "left")
            .Join(watched, ["subscriber_id"], "left")
            .CrossJoin(all);
        return Rows.Of<RecommendationSubject>(known)
            .Set(row => row.SubscriberId, Col("subscriber_id"))
            .Set(row => row.IsThere, Coalesce(Col("is_there"), Lit(false)))
            .Set(row => row.UnseenCount, Col("title_count") - Coalesce(Col("watched_count"), Lit(0L)))
            .ToRows();
    }

    public static DataFrame Apply(DataFrame recommended, string method, DateOnly day) => Rows.Of<Recommendation>(recommended)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.Rank, Col("rank"))
        .Set(row => row.AsOfDate, Lit(day))
        .Set(row => row.TitleId, Col("title_id"))
        .Set(row => row.Method, Lit(method))
        .Set(row => row.Score, Col("score"))
        .ToRows();
}
