using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>What is judged: a subscriber, who may not be there on the run date, or may have watched all that anybody did.</summary>
internal sealed record RecommendationSubject([Key] string SubscriberId, bool IsThere, long UnseenCount);
