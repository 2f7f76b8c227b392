using System.Globalization;
using Reelhouse.Jobs.Reports.Charts;

namespace Reelhouse.Jobs.Tests.Reports.Charts;

public sealed class ValueAxisTests
{
    [Theory]
    [InlineData(31_236, "0 10000 20000 30000 40000")]
    [InlineData(40_000, "0 10000 20000 30000 40000")]
    [InlineData(303, "0 100 200 300 400")]
    [InlineData(0.0348, "0 0.01 0.02 0.03 0.04")]
    [InlineData(1, "0 0.25 0.5 0.75 1")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(0, "0 0.25 0.5 0.75 1")]
    public void ticks_are_round_and_the_last_is_the_first_that_holds_the_largest_value(double largest, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', AxisUpTo(largest).Ticks.Select(tick => tick.Text)));

    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.3)]
    [InlineData(999_999_999)]
    [InlineData(1.1e15)]
    public void there_are_between_two_and_five_steps_and_no_value_stands_out(double largest)
    {
        var axis = AxisUpTo(largest);

        Assert.InRange(axis.Ticks.Count, 3, 6);
        Assert.True(axis.Top >= largest);
    }

    [Fact]
    public void zero_lies_at_the_base_and_the_last_tick_at_the_top()
    {
        var axis = AxisUpTo(303);

        Assert.Equal(100, axis.PositionOf(0));
        Assert.Equal(50, axis.PositionOf(200));
        Assert.Equal(0, axis.PositionOf(400));
        Assert.Equal([100, 75, 50, 25, 0], axis.Ticks.Select(tick => tick.Y));
    }

    private static ValueAxis AxisUpTo(double largest) => ValueAxis.UpTo(largest, value => value.ToString("0.####", CultureInfo.InvariantCulture));
}
