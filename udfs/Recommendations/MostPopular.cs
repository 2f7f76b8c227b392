using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Recommendations;

/// <summary>What most subscribers watched: what a model has to beat, and what there is to recommend to somebody of whom nothing is known.</summary>
public static class MostPopular
{
    /// <summary>The titles that most others watched and that each subscriber has not watched.</summary>
    /// <param name="preferences">What subscribers watched.</param>
    /// <param name="subscribers">Whom to recommend to: subscriber_id.</param>
    /// <param name="count">How many titles for each, as far as there are.</param>
    /// <returns>subscriber_id, title_id, score (how many watched the title), rank from 1 on.</returns>
    public static DataFrame Recommend(Preferences preferences, DataFrame subscribers, int count)
    {
        var titles = preferences.Rows.GroupBy("title_id").Agg(Count(Lit(1)).Cast("double").As("score"))
            .OrderBy(Col("score").Desc(), Col("title_id").Asc()).Limit(count + (int)preferences.MostTitles);
        return Unseen.Top(subscribers.Select("subscriber_id").CrossJoin(Broadcast(titles)), preferences.Rows, count);
    }
}
