using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Features.Churn;

/// <summary>What is judged: a subscriber, who may have been there on none of the days.</summary>
internal sealed record ChurnSubject([Key] string SubscriberId, DateOnly JoinedDate, decimal MonthlyUsd, int? Age, bool IsThere);
