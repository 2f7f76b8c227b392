using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.PaymentEvents;

internal static class PaymentEventsChecks
{
    public static readonly Checks<PaymentEvent> All = Checks.For<PaymentEvent>()
        .Quarantine("event is readable", row => row.EventId, Is.AllGiven<PaymentEvent>(
            row => row.EventId, row => row.EventType, row => row.SubscriberId, row => row.AmountUsd, row => row.Attempt, row => row.EventAt))
        .Quarantine("event type is known", row => row.EventType, Is.EmptyOrOneOf(PaymentEvent.Types))
        .Duplicate("event is not repeated", row => row.EventId);
}
