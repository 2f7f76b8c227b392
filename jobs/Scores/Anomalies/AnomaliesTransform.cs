using Reelhouse.Anomalies;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Anomalies;

/// <summary>Sessions and attempts at payments → what measures are counted from.</summary>
internal static class AnomaliesTransform
{
    public static DataFrame Observe(DataFrame sessions, DataFrame payments, DataFrame subscribers, DateOnly runDate) =>
        Sessions(sessions, runDate).UnionByName(Payments(payments, subscribers, runDate));

    private static DataFrame Sessions(DataFrame sessions, DateOnly runDate) => Rows.Of<Observed>(sessions)
        .Set(row => row.Id, Col("session_id"))
        .Set(row => row.Source, Lit(Measures.Sessions))
        .Set(row => row.At, Col("started_at"))
        .Set(row => row.IsKnown, IsKnown("started_at", runDate))
        .Set(row => row.Isp, Col("isp"))
        .Set(row => row.City, Col("city"))
        .Set(row => row.Device, Col("device"))
        .Set(row => row.DeviceModel, Col("device_model"))
        .Set(row => row.WatchSeconds, Col("watch_seconds"))
        .Set(row => row.RebufferSeconds, Col("rebuffer_seconds"))
        .Set(row => row.IsStartFailure, Col("is_start_failure"))
        .Set(row => row.Plan, Lit(null))
        .Set(row => row.Country, Col("country"))
        .Set(row => row.EventType, Lit(null))
        .Set(row => row.Attempt, Lit(null))
        .Set(row => row.AmountUsd, Lit(null))
        .ToRows();

    private static DataFrame Payments(DataFrame payments, DataFrame subscribers, DateOnly runDate) =>
        Rows.Of<Observed>(payments.Join(subscribers.Select("subscriber_id", "plan", "country"), ["subscriber_id"], "left"))
            .Set(row => row.Id, Col("event_id"))
            .Set(row => row.Source, Lit(Measures.Payments))
            .Set(row => row.At, Col("event_at"))
            .Set(row => row.IsKnown, IsKnown("event_at", runDate))
            .Set(row => row.Isp, Lit(null))
            .Set(row => row.City, Lit(null))
            .Set(row => row.Device, Lit(null))
            .Set(row => row.DeviceModel, Lit(null))
            .Set(row => row.WatchSeconds, Lit(null))
            .Set(row => row.RebufferSeconds, Lit(null))
            .Set(row => row.IsStartFailure, Lit(null))
            .Set(row => row.Plan, Col("plan"))
            .Set(row => row.Country, Col("country"))
            .Set(row => row.EventType, Col("event_type"))
            .Set(row => row.Attempt, Col("attempt"))
            .Set(row => row.AmountUsd, Col("amount_usd"))
            .ToRows();

    private static Column IsKnown(string at, DateOnly runDate)
    {
        var end = Lit(runDate.AddDays(1)).Cast("timestamp");
        return (Col(at) < end) & (Col("received_at") < end);
    }
}
