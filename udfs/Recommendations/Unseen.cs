using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Recommendations;

/// <summary>Recommendations are of titles that a subscriber has not watched yet.</summary>
internal static class Unseen
{
    /// <summary>The best titles of each subscriber without those that they have watched; of equal scores the first by id.</summary>
    /// <param name="scored">subscriber_id, title_id, score.</param>
    /// <param name="watched">subscriber_id, title_id.</param>
    /// <param name="count">How many for each.</param>
    /// <returns>subscriber_id, title_id, score, rank from 1 on.</returns>
    public static DataFrame Top(DataFrame scored, DataFrame watched, int count) => scored
        .Join(watched.Select("subscriber_id", "title_id"), ["subscriber_id", "title_id"], "left_anti")
        .WithColumn("rank", RowNumber().Over(Window.PartitionBy("subscriber_id").OrderBy(Col("score").Desc(), Col("title_id").Asc())))
        .Filter(Col("rank") <= count);
}
