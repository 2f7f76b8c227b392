using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Subscribers and what they watched, for the jobs that score them.</summary>
internal static class ScoredSubscribers
{
    public static Subscriber Subscriber(string id, decimal price = 12m) => new(id, "Basic", price, new(2023, 1, 1), new(2023, 7, 10), "Italy", 30, "Female", "Tablet");

    public static PlaybackEvent Play(string subscriber, string title, int day, int minutes = 60, int month = 7)
    {
        var at = new DateTimeOffset(2023, month, day, 20, 0, 0, TimeSpan.Zero);
        return new($"{subscriber}{title}{month}-{day}", "playback_ended", $"{subscriber}{title}{month}-{day}", subscriber, title, "Tablet", null, null, "Italy", null, minutes * 60, 0, 0, at, at);
    }

    /// <summary>One who has left by the run date, beside those who are there.</summary>
    public static SubscriptionEvent Leaving(string subscriber)
    {
        var at = new DateTimeOffset(2023, 7, 20, 0, 0, 0, TimeSpan.Zero);
        return new($"{subscriber} leaves", SubscriptionEvent.Cancelled, subscriber, "Basic", null, 12m, null, null, null, null, null, at, at);
    }
}
