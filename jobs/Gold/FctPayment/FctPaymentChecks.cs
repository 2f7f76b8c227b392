using Reelhouse.Jobs.Gold.DimDate;
using Reelhouse.Jobs.Gold.DimPlan;
using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.FctPayment;

internal static class FctPaymentChecks
{
    public static readonly Checks<PayingSubscriber> All = Checks.For<PayingSubscriber>()
        .Filter("subscriber has paid for a month", row => row.MonthsPaid, months => Col(months) >= 1)
        .Fail("subscriber resolves to dim_subscriber", row => row.SubscriberId, Checks.In<SubscriberRow>(subscriber => subscriber.SubscriberId))
        .Fail("plan resolves to dim_plan", row => row.Plan, Checks.In<PlanRow>(plan => plan.Plan))
        .Fail("date resolves to dim_date", row => row.JoinedDate, Checks.In<DateRow>(day => day.Date));
}
