using Reelhouse.Churn.Promotion;

namespace Reelhouse.Churn.Tests;

public sealed class ShareDifferenceTests
{
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2000, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.6000, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, 0.0893, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, 0.0000, -0.1611, 0.2775)]
    public void the_bounds_hold_for_many_for_few_and_for_none(int churned, int count, int otherChurned, int otherCount, double value, double low, double high)
    {
        var difference = ShareDifference.Of(churned, count, otherChurned, otherCount, 1.959964);
        Assert.Equal((value, low, high), (Math.Round(difference.Value, 4), Math.Round(difference.Low, 4), Math.Round(difference.High, 4)));
    }

    [Fact]
    public void a_group_of_nobody_is_refused_by_its_numbers() =>
        Assert.Contains("0 of 0 subscribers", Assert.Throws<ArgumentException>(() => ShareDifference.Of(1, 2, 0, 0, 1.96)).Message, StringComparison.Ordinal);
}
