using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimDevice;

/// <summary>Mentions of devices → devices.</summary>
internal static class DimDeviceTransform
{
    public static DataFrame Mentions(DataFrame sessions, DataFrame subscribers) => Of(sessions, isOfSession: true).UnionByName(Of(subscribers, isOfSession: false));

    public static DataFrame Apply(DataFrame mentions) => mentions.GroupBy("device").Agg(
        CountIf(Col("is_of_session")).As("session_count"),
        CountIf(!Col("is_of_session")).As("subscriber_count"));

    private static DataFrame Of(DataFrame rows, bool isOfSession) => Rows.Of<DeviceMention>(rows)
        .Set(mention => mention.Device, Col("device"))
        .Set(mention => mention.IsOfSession, Lit(isOfSession))
        .ToRows();
}
