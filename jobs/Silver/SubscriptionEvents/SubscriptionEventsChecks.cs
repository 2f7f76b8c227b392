using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.SubscriptionEvents;

internal static class SubscriptionEventsChecks
{
    public static readonly Checks<SubscriptionEvent> All = Checks.For<SubscriptionEvent>()
        .Quarantine("event is readable", row => row.EventId, Is.AllGiven<SubscriptionEvent>(
            row => row.EventId, row => row.EventType, row => row.SubscriberId, row => row.Plan, row => row.MonthlyUsd, row => row.EventAt))
        .Duplicate("event is not repeated", row => row.EventId);
}
