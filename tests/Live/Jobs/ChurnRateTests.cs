using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Gold.KpiChurnRate;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class ChurnRateTests(JobsFixture jobs)
{
    [Fact]
    public async Task the_rate_is_who_left_in_a_month_of_those_there_at_its_start_and_no_month_is_skipped()
    {
        var months = await KpiChurnRateTransform.Apply(jobs.Spark.CreateDataFrame([Subscriber("1", 1, null), Subscriber("2", 1, 4), Subscriber("3", 4, null)]))
            .OrderBy("month_start").CollectAsync<ChurnRate>(TestContext.Current.CancellationToken);
        Assert.Equal(
            [new(Month(1), 0, 2, 0, null), new(Month(2), 2, 0, 0, 0.0), new(Month(3), 2, 0, 0, 0.0), new(Month(4), 2, 1, 1, 0.5)],
            months);
    }

    private static DateOnly Month(int month) => new(2023, month, 1);

    private static SubscriberRow Subscriber(string id, int joined, int? cancelled) =>
        new(id, "Basic", 10m, Month(joined).AddDays(9), Month(joined).AddDays(20), cancelled is { } month ? Month(month).AddDays(2) : null, "Italy", "Tablet", null, null);
}
