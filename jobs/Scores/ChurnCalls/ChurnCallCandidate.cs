using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnCalls;

/// <summary>What is judged: a score, which may be of another run date.</summary>
internal sealed record ChurnCallCandidate(
    [Key] string SubscriberId, [Key] DateOnly RunDate, bool IsOfThisRunDate, string Band, double Score, decimal RevenueAtRiskUsd, IReadOnlyList<string> Reasons, int ModelVersion);
