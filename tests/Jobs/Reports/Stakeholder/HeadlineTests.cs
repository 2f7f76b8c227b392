using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

public sealed class HeadlineTests
{
    [Fact]
    public void the_headline_is_counted_from_the_rows_of_the_report() => Assert.Equivalent(
        new Headline(3_207, 1_055, new TopPlan("Basic", 999, 10), 321_028, new Dictionary<string, long> { ["Canada"] = 445, ["India"] = 1_046, ["United States"] = 3_690 }),
        Some.Report().Headline,
        strict: true);

    [Fact]
    public void another_payment_moves_the_total_revenue()
    {
        var report = Some.Report() with { Revenue = [.. Some.Report().Revenue, new(new(2023, 8, 1), 12, 1, 1)] };

        Assert.Equal(321_040, report.Headline.TotalRevenueUsd);
    }

    [Fact]
    public void of_plans_with_as_many_subscribers_the_first_by_name_is_the_top_one()
    {
        var report = Some.Report() with { Plans = [new("Standard", 7, 1, 12), new("Basic", 7, 1, 10)] };

        Assert.Equal(new TopPlan("Basic", 7, 10), report.Headline.TopPlan);
    }
}
