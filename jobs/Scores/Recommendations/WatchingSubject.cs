using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>What is judged: a subscriber, and whether the last week can tell how well they would have been recommended to.</summary>
internal sealed record WatchingSubject([Key] string SubscriberId, bool HasNewTitles);
