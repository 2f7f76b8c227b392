using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.PlaybackEvents;

internal static class PlaybackEventsChecks
{
    public static readonly Checks<PlaybackEvent> All = Checks.For<PlaybackEvent>()
        .Quarantine("event is readable", row => row.EventId, Is.AllGiven<PlaybackEvent>(
            row => row.EventId, row => row.EventType, row => row.SessionId, row => row.SubscriberId, row => row.TitleId, row => row.Device, row => row.Country,
            row => row.PositionSeconds, row => row.RebufferCount, row => row.RebufferSeconds, row => row.EventAt))
        .Quarantine("event type is known", row => row.EventType, Is.EmptyOrOneOf(PlaybackEvent.Types))
        .Quarantine("title is known", row => row.TitleId, Checks.In<Title>(title => title.TitleId))
        .Quarantine("subscriber is known", row => row.SubscriberId, Checks.In<Subscriber>(subscriber => subscriber.SubscriberId))
        .Duplicate("event is not repeated", row => row.EventId)
        .Late("event arrived within 48 hours", row => row.EventAt, at => Col(at).IsNull() | (Origin.ReceivedAt <= Col(at) + Expr("INTERVAL 48 HOURS")));
}
