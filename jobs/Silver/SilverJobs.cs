namespace Reelhouse.Jobs.Silver;

/// <summary>The jobs of the silver layer.</summary>
internal static class SilverJobs
{
    public static IEnumerable<IJob> All =>
    [
        new PaymentEvents.PaymentEventsJob(),
        new PlaybackEvents.PlaybackEventsJob(),
        new PlaybackSessions.PlaybackSessionsJob(),
        new Plans.PlansJob(),
        new Subscribers.SubscribersJob(),
        new SubscriptionEvents.SubscriptionEventsJob(),
        new SupportTickets.SupportTicketsJob(),
        new TitleCountries.TitleCountriesJob(),
        new TitleGenres.TitleGenresJob(),
        new Titles.TitlesJob(),
    ];
}
