using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Scores.ChurnDrift;
using Reelhouse.Jobs.Scores.ChurnJudgement;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Who will leave, and how far that can be trusted.</summary>
/// <param name="Risks">The scores of the run date by segment.</param>
/// <param name="Training">How well the newest model ranks, and others beside it.</param>
/// <param name="Decisions">Why models score, or do not.</param>
/// <param name="Drift">What has moved since the champion learnt: all features over all, and those slice by slice that have moved.</param>
/// <param name="Judgements">How scores of earlier run dates did.</param>
internal sealed record ChurnOutlook(
    IReadOnlyList<SegmentRisk> Risks, IReadOnlyList<ChurnTrainingRow> Training, IReadOnlyList<PromotionDecision> Decisions, IReadOnlyList<ChurnDriftRow> Drift, IReadOnlyList<ChurnJudgementRow> Judgements)
{
    public static readonly ChurnOutlook Empty = new([], [], [], [], []);
}

/// <summary>What is expected of a segment's subscribers.</summary>
/// <param name="Segment">The segment by recency, frequency and money.</param>
/// <param name="SubscriberCount">Those of them who were scored.</param>
/// <param name="MeanScore">The share that is expected to leave within a week.</param>
/// <param name="RevenueAtRiskUsd">What is expected to be lost of a year's revenue.</param>
/// <param name="CallCount">Those on the list to call.</param>
/// <param name="HeldOutCount">Those held out of it.</param>
/// <param name="Reason">The strongest reason of most whose chance to leave is not low, without numbers; empty where there are none.</param>
internal sealed record SegmentRisk(string Segment, long SubscriberCount, double MeanScore, decimal RevenueAtRiskUsd, long CallCount, long HeldOutCount, string? Reason);
