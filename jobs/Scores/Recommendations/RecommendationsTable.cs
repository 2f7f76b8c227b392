using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>Titles that a subscriber has not watched and may like, by the method that recommended best in the last week.</summary>
[Table("gold.recommendations", Owner = "machine learning", Grain = "A title recommended to a subscriber at the end of the run date")]
internal sealed record Recommendation(
    [Key, Pii] string SubscriberId,
    [Key, Doc("1 for the title recommended first")] int Rank,
    DateOnly AsOfDate,
    string TitleId,
    [Doc("ALS; or most popular, where that did better or nothing is known of the subscriber")] string Method,
    [Doc("By ALS about 1 for what is sure to be liked and 0 for what is not; by popularity how many watched the title")] double Score);
