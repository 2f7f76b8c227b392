using Reelhouse.Jobs.Gold.Revenue;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.FctPayment;

/// <summary>Subscribers → a row for each month they have paid for.</summary>
internal static class FctPaymentTransform
{
    public static DataFrame Paying(DataFrame subscribers) => Rows.Of<PayingSubscriber>(subscribers)
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.Plan, Col("plan"))
        .Set(row => row.MonthlyUsd, Col("monthly_usd"))
        .Set(row => row.JoinedDate, Col("joined_date"))
        .Set(row => row.MonthsPaid, MonthsPaid.Between(Col("joined_date"), Col("last_payment_date")))
        .ToRows();

    public static DataFrame Apply(DataFrame paying) => Rows.Of<Payment>(paying.WithColumn("payment_number", Explode(Sequence(Lit(1), Col("months_paid")))))
        .Set(row => row.SubscriberId, Col("subscriber_id"))
        .Set(row => row.PaymentNumber, Col("payment_number"))
        .Set(row => row.PaymentDate, MonthsPaid.Begins(Col("joined_date"), Col("payment_number")))
        .Set(row => row.Plan, Col("plan"))
        .Set(row => row.AmountUsd, Col("monthly_usd"))
        .ToRows();
}
