using Reelhouse.Churn;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Churn;

/// <summary>What is judged: a subscriber on a day, which may not be the run date.</summary>
internal sealed record ChurnScoreCandidate([Key] string SubscriberId, [Key] DateOnly AsOfDate, ChurnFeatures Features, bool IsRunDate, bool HasChampion);
