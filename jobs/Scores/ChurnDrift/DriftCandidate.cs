using Reelhouse.Churn;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnDrift;

/// <summary>What is judged: a subscriber on a day, which is the run date, or was learnt from, or neither.</summary>
internal sealed record DriftCandidate([Key] string SubscriberId, [Key] DateOnly AsOfDate, ChurnFeatures Features, bool? IsLearnt);
