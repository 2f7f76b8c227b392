using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.Subscribers;

internal static class SubscribersChecks
{
    public static readonly Checks<SubscriberCandidate> All = Checks.For<SubscriberCandidate>()
        .Filter("row brings a subscriber", row => row.BringsSubscriber, brings => Col(brings))
        .Quarantine("subscriber id is given", row => row.SubscriberId, Is.Given)
        .Quarantine("subscriber id is unique", row => row.SubscriberId, Is.Unique)
        .Quarantine("plan is given", row => row.Plan, Is.Given)
        .Quarantine("monthly price is an amount", row => row.MonthlyUsd, price => Col(price) >= 0)
        .Quarantine("join date is a date", row => row.JoinedDate, Is.Given)
        .Quarantine("last payment date is a date", row => row.LastPaymentDate, Is.Given)
        .Quarantine("country is given", row => row.Country, Is.Given)
        .Quarantine("device is given", row => row.Device, Is.Given)
        .Warn("age is a number", row => row.Age, Is.Readable);
}
