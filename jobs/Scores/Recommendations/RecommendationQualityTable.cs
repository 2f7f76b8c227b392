using Reelhouse.Jobs.Tables;
using Reelhouse.Recommendations;

namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>How well each method recommends: it learnt from the plays before the last week, and is judged by the titles that subscribers first watched in it.</summary>
[Table("gold.recommendation_quality", Owner = "machine learning", Grain = "A method of recommending, judged by the week up to the run date")]
internal sealed record MethodQuality(
    [Key] string Method,
    DateOnly AsOfDate,
    [Doc("How many recommendations of each subscriber are looked at")] int K,
    [Doc("Subscribers judged, the same for each method")] long SubscriberCount,
    [Doc("Of these subscribers those who watched one of the recommended titles")] double HitRate,
    [Doc("1 where all that was watched is recommended before all else")] double Ndcg,
    [Doc("Of the model, chosen by the week before: how many numbers describe a title")] int? Rank,
    [Doc("Of the model: how strongly large numbers are held back")] double? RegParam,
    [Doc("Of the model: how much surer an hour of watching makes")] double? Alpha)
{
    public static MethodQuality Of(string method, DateOnly day, int k, RankingQuality quality, AlsSettings? settings = null) =>
        new(method, day, k, quality.SubscriberCount, quality.HitRate, quality.Ndcg, settings?.Rank, settings?.RegParam, settings?.Alpha);
}
