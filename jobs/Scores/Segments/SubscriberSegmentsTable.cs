using Reelhouse.Jobs.Tables;
using Reelhouse.Segments;

namespace Reelhouse.Jobs.Scores.Segments;

/// <summary>One row per subscriber: what kind of subscriber they are, by scores and by cluster.</summary>
[Table("gold.subscriber_segments", Owner = "machine learning", Grain = "A subscriber at the end of the run date")]
internal sealed record SubscriberSegment(
    [Key, Pii] string SubscriberId,
    DateOnly AsOfDate,
    [Doc("5 for the fifth that watched last, 1 for the one that has not for longest")] int RecencyScore,
    [Doc("5 for the fifth that watches most often")] int FrequencyScore,
    [Doc("5 for the fifth that has paid most so far")] int MonetaryScore,
    [Doc("The kind of subscriber that the three scores tell of")] string RfmSegment,
    [Doc("Those alike by k-means, named for what sets them apart")] string Cluster,
    [Doc("What sets the cluster apart, with numbers")] string ClusterExplanation,
    [Pii, Doc("What they are told apart by")] SegmentFeatures Features);
