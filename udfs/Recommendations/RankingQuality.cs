using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Recommendations;

/// <summary>How well a list of recommendations was ordered, by what its subscribers then watched.</summary>
/// <param name="SubscriberCount">How many subscribers were judged.</param>
/// <param name="HitRate">How many of them watched one of their titles.</param>
/// <param name="Ndcg">Normalised discounted cumulative gain: 1 where all that was watched is recommended before all else, 0 where none is. See https://en.wikipedia.org/wiki/Discounted_cumulative_gain.</param>
public sealed record RankingQuality(long SubscriberCount, double HitRate, double Ndcg)
{
    /// <summary>Judges recommendations, every subscriber alike; those without a recommendation count as missed.</summary>
    /// <param name="recommended">subscriber_id, title_id, rank from 1 on.</param>
    /// <param name="wanted">What subscribers watched: subscriber_id, title_id, each once. Who watched nothing is not judged.</param>
    /// <param name="k">How many recommendations of each subscriber are looked at.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <returns>The quality; null where nobody is judged.</returns>
    public static async Task<RankingQuality?> OfAsync(DataFrame recommended, DataFrame wanted, int k, CancellationToken cancellationToken)
    {
        var found = wanted.Join(recommended.Filter(Col("rank") <= k), ["subscriber_id", "title_id"], "left")
            .GroupBy("subscriber_id").Agg(Count(Lit(1)).As("wanted"), Coalesce(Sum(Gain("rank")), Lit(0.0)).As("gain"));
        var best = Expr($"aggregate(sequence(1, least(wanted, {k})), 0D, (sum, rank) -> sum + 1 / log2(rank + 1))");
        var judged = await found
            .Agg(Count(Lit(1)).As("subscriber_count"), Avg((Col("gain") > 0).Cast("int")).As("hit_rate"), Avg(Col("gain") / best).As("ndcg"))
            .Filter(Col("subscriber_count") > 0).CollectAsync<RankingQuality>(cancellationToken).ConfigureAwait(false);
        return judged.SingleOrDefault();
    }

    private static Column Gain(string rank) => Lit(1.0) / Log2(Col(rank) + 1);
}
