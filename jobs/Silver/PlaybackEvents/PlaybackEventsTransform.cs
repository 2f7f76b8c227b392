using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.PlaybackEvents;

/// <summary>Messages of the playback topic → typed events, to be judged.</summary>
internal static class PlaybackEventsTransform
{
    private const string Parts =
        """
        event_id STRING, event_type STRING, session_id STRING, subscriber_id STRING, title_id STRING, device STRING, device_model STRING,
        city STRING, country STRING, isp STRING, position_seconds INT, rebuffer_count INT, rebuffer_seconds INT, event_at TIMESTAMP
        """;

    public static DataFrame Apply(DataFrame messages) => Rows.Of<PlaybackEvent>(Messages.Parse(messages, Parts))
        .Set(row => row.EventId, Col("event.event_id"))
        .Set(row => row.EventType, Col("event.event_type"))
        .Set(row => row.SessionId, Col("event.session_id"))
        .Set(row => row.SubscriberId, Col("event.subscriber_id"))
        .Set(row => row.TitleId, Col("event.title_id"))
        .Set(row => row.Device, Col("event.device"))
        .Set(row => row.DeviceModel, Col("event.device_model"))
        .Set(row => row.City, Col("event.city"))
        .Set(row => row.Country, Col("event.country"))
        .Set(row => row.Isp, Col("event.isp"))
        .Set(row => row.PositionSeconds, Col("event.position_seconds"))
        .Set(row => row.RebufferCount, Col("event.rebuffer_count"))
        .Set(row => row.RebufferSeconds, Col("event.rebuffer_seconds"))
        .Set(row => row.EventAt, Col("event.event_at"))
        .Set(row => row.ReceivedAt, Col("received_at"))
        .ToCandidates(Messages.Raw, Origin.OfMessage());
}
