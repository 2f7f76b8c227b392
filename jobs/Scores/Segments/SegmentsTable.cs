using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Segments;

/// <summary>One row per kind of subscriber: how many there are, and what they are like.</summary>
[Table("gold.segments", Owner = "machine learning", Grain = "A segment of subscribers at the end of the run date, by scores or by cluster")]
internal sealed record Segment(
    [Key, Doc("rfm, by scores of recency, frequency and money; or cluster, by k-means")] string Kind,
    [Key, Doc("The segment's name")] string Name,
    DateOnly AsOfDate,
    string Explanation,
    long SubscriberCount,
    [Doc("Of all subscribers there, from 0 to 1")] double Share,
    [Doc("On average, 28 at most")] double DaysSinceWatched,
    [Doc("On average, in four weeks")] double SessionsMonth,
    [Doc("On average, in four weeks")] double WatchedHoursMonth,
    [Doc("On average")] double MonthlyUsd,
    [Doc("On average, so far")] double PaidUsd)
{
    public const string Rfm = "rfm";
    public const string Cluster = "cluster";
}
