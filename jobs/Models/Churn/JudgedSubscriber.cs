using Reelhouse.Churn;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>A subscriber whose outcome is known, with what the gate looks at one by one.</summary>
internal sealed record JudgedSubscriber(string SubscriberId, ChurnFeatures Features, bool IsChurned, string Plan, string Country, string Device);
