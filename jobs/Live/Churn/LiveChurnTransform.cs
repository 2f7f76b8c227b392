using Reelhouse.Churn;
using Reelhouse.Jobs.Bronze.Subscribers;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>Silver tables and the messages that came since → what the next run of the silver jobs would hold, of the subscribers that something is new of, and their features.</summary>
internal static class LiveChurnTransform
{
    /// <summary>Who signed up since the silver table was made.</summary>
    /// <param name="held">The silver table's subscribers.</param>
    /// <param name="subscriptions">Events that came since.</param>
    /// <param name="payments">Events that came since.</param>
    public static DataFrame Newcomers(DataFrame held, DataFrame subscriptions, DataFrame payments)
    {
        var nobody = held.SparkSession.CreateDataFrame(System.Array.Empty<DeliveredSubscriber>());
        var judged = new Judge(SubscribersChecks.All.All).Apply(SubscribersTransform.Apply(nobody, subscriptions, payments), new Dictionary<string, DataFrame>());
        return Accepted(judged, Table<Subscriber>.Definition).Join(held.Select("subscriber_id"), ["subscriber_id"], "left_anti");
    }

    /// <summary>Whom the messages tell something of.</summary>
    /// <param name="unscored">Judged messages that no batch took, of each topic.</param>
    public static DataFrame Affected(IEnumerable<DataFrame> unscored) =>
        unscored.Select(judged => Judge.Accepted(judged).Select("subscriber_id")).Aggregate((all, more) => all.Union(more)).Distinct();

    /// <summary>The accepted ones of judged rows, as the table's rows.</summary>
    public static DataFrame Accepted(DataFrame judged, TableDefinition table) => Judge.Accepted(judged).Select([.. table.Columns.Select(column => Col(column.Name))]);

    /// <summary>The events of some subscribers: those of the silver table, and those that came since.</summary>
    /// <param name="reading">The topic.</param>
    /// <param name="judged">What <see cref="LiveReading.Judged"/> gives.</param>
    /// <param name="affected">The subscribers: subscriber_id.</param>
    public static DataFrame Events(LiveReading reading, DataFrame judged, DataFrame affected)
    {
        var held = reading.Held.Join(affected, ["subscriber_id"], "left_semi");
        var came = Accepted(judged, reading.Topic.Silver).Join(affected, ["subscriber_id"], "left_semi");
        return held.UnionByName(came.Join(held.Select(reading.Topic.Key), [reading.Topic.Key], "left_anti"));
    }

    /// <summary>subscriber_id, as_of_date, features.</summary>
    public static DataFrame Features(DataFrame subscribers, DataFrame subscriptions, DataFrame playback, DataFrame payments, DataFrame tickets, DateOnly day)
    {
        var days = subscribers.SparkSession.Range(1).Select(Lit(day).As("as_of_date"));
        return ChurnSnapshots.WithFeatures(ChurnSnapshots.Of(subscribers, subscriptions, days), ChurnActivity.Known(playback, payments, tickets, days));
    }

    public static DataFrame Publish(DataFrame scored, long batch, ModelVersion version) => Rows.Of<LiveChurnScore>(scored)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.Batch, Lit(batch))
        .Set(row => row.AsOfDate, Col("as_of_date"))
        .Set(row => row.Score, Col("score"))
        .Set(row => row.Band, Col("band"))
        .Set(row => row.Reasons, Col("reasons"))
        .Set(row => row.RevenueAtRiskUsd, Col("revenue_at_risk_usd"))
        .Set(row => row.ModelVersion, Lit(version.Version))
        .Set(row => row.ModelAlias, Lit(Alias.Champion))
        .ToRows();
}
