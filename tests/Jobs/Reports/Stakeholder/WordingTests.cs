using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

public sealed class WordingTests
{
    [Fact]
    public void revenue_is_in_whole_dollars() => Assert.Equal("$321,028", Wording.Usd(321_027.5m));

    [Fact]
    public void a_price_keeps_its_cents_where_it_has_some()
    {
        Assert.Equal("$10", Wording.Price(10.00m));
        Assert.Equal("$12.50", Wording.Price(12.5m));
    }

    [Theory]
    [InlineData(0, "0 h")]
    [InlineData(7.25, "7.3 h")]
    [InlineData(2616.4, "2,616 h")]
    public void hours_have_a_decimal_only_where_it_says_something(double hours, string written) => Assert.Equal(written, Wording.Hours(hours));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(400, "400")]
    [InlineData(2_500, "2.5k")]
    [InlineData(40_000, "40k")]
    [InlineData(1_250_000, "1.25M")]
    public void an_axis_shortens_thousands(double value, string written) => Assert.Equal(written, Wording.Short(value));

    [Theory]
    [InlineData(1, "Q1 2021")]
    [InlineData(4, "Q2 2021")]
    [InlineData(12, "Q4 2021")]
    public void a_month_belongs_to_its_quarter(int month, string written) => Assert.Equal(written, Wording.Quarter(new DateOnly(2021, month, 1)));
}
