using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.FctPlayback;

/// <summary>Sessions → facts, with the day they began on.</summary>
internal static class FctPlaybackTransform
{
    public static DataFrame Apply(DataFrame sessions) => Rows.Of<Playback>(sessions)
        .Set(row => row.SessionId, Col("session_id"))
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.TitleId, Col("title_id"))
        .Set(row => row.Device, Col("device"))
        .Set(row => row.DeviceModel, Col("device_model"))
        .Set(row => row.Country, Col("country"))
        .Set(row => row.City, Col("city"))
        .Set(row => row.Isp, Col("isp"))
        .Set(row => row.PlaybackDate, ToDate(Col("started_at")))
        .Set(row => row.StartedAt, Col("started_at"))
        .Set(row => row.WatchSeconds, Col("watch_seconds"))
        .Set(row => row.RebufferCount, Col("rebuffer_count"))
        .Set(row => row.RebufferSeconds, Col("rebuffer_seconds"))
        .Set(row => row.IsStartFailure, Col("is_start_failure"))
        .ToRows();
}
