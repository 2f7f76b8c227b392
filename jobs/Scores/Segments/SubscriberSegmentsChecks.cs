using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Segments;

internal static class SubscriberSegmentsChecks
{
    public static readonly Checks<SegmentSubject> All = Checks.For<SegmentSubject>()
        .Filter("subscriber is there on the run date", row => row.MonthlyUsd, Is.Given);
}
