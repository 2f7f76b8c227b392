namespace Reelhouse.Jobs.Bronze;

/// <summary>The jobs of the bronze layer.</summary>
internal static class BronzeJobs
{
    public static IEnumerable<IJob> All =>
    [
        new PaymentEvents.PaymentEventsJob(),
        new PlaybackEvents.PlaybackEventsJob(),
        new Subscribers.SubscribersJob(),
        new SubscriptionEvents.SubscriptionEventsJob(),
        new SupportTickets.SupportTicketsJob(),
        new TelcoChurn.TelcoChurnJob(),
        new Titles.TitlesJob(),
    ];
}
