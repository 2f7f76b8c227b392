using Reelhouse.Jobs.Gold.FctPayment;
using Reelhouse.Jobs.Silver.Subscribers;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class RevenueTests(JobsFixture jobs)
{
    private static readonly DateOnly Joined = new(2023, 1, 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(15, 0)]
    [InlineData(16, 1)]
    [InlineData(45, 2)]
    [InlineData(75, 2)]
    [InlineData(105, 4)]
    [InlineData(360, 12)]
    public async Task months_paid_are_days_by_30_rounded_half_to_even(int days, int months)
    {
        var paying = Assert.Single(await FctPaymentTransform.Paying(jobs.Spark.CreateDataFrame([Subscriber(days)])).CollectAsync<PayingSubscriber>(TestContext.Current.CancellationToken));
        Assert.Equal(months, paying.MonthsPaid);
    }

    [Fact]
    public async Task each_month_paid_is_a_payment_on_the_day_it_begins()
    {
        var payments = await FctPaymentTransform.Apply(FctPaymentTransform.Paying(jobs.Spark.CreateDataFrame([Subscriber(60)])))
            .OrderBy("payment_number").CollectAsync<Payment>(TestContext.Current.CancellationToken);
        Assert.Equal([new("1", 1, Joined, "Basic", 10m), new("1", 2, Joined.AddDays(30), "Basic", 10m)], payments);
    }

    private static Subscriber Subscriber(int days) => new("1", "Basic", 10m, Joined, Joined.AddDays(days), "Italy", 30, null, "Tablet");
}
