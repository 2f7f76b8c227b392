using Reelhouse.Churn;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores;

/// <summary>Who was there at the end of the run date, as far as was known then.</summary>
internal static class SubscribersThere
{
    public static IReadOnlyList<TableInput> Inputs => [Input.Of<Subscriber>(), Input.LookUp<SubscriptionEvent>()];

    /// <summary>subscriber_id, monthly_usd (on the day).</summary>
    public static DataFrame On(DateOnly day, InputFrames inputs) => ChurnSnapshots
        .Of(inputs.Of<Subscriber>(), inputs.Of<SubscriptionEvent>(), inputs.Spark.Range(1).Select(Lit(day).As("as_of_date")))
        .Select("subscriber_id", "monthly_usd");
}
