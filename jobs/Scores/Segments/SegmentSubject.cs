using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Segments;

/// <summary>What is judged: a subscriber, who may not be there on the run date.</summary>
internal sealed record SegmentSubject([Key] string SubscriberId, decimal? MonthlyUsd);
