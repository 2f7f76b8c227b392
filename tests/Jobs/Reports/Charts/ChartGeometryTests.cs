using System.Globalization;
using Reelhouse.Jobs.Reports.Charts;

namespace Reelhouse.Jobs.Tests.Reports.Charts;

public sealed class ChartGeometryTests
{
    [Fact]
    public void columns_are_as_high_as_their_values_and_stand_on_the_base()
    {
        var columns = ColumnChart.Of(Points(100, 200, 400), Plain).Columns;

        Assert.Equal([25, 50, 100], columns.Select(column => column.Height));
        Assert.All(columns, column => Assert.Equal(100, column.Y + column.Height));
    }

    [Fact]
    public void columns_stand_in_the_middle_of_equal_bands()
    {
        var columns = ColumnChart.Of(Points(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), Plain).Columns;

        Assert.Equal(5, columns[0].X + (columns[0].Width / 2), 2);
        Assert.Equal(95, columns[9].X + (columns[9].Width / 2), 2);
        Assert.All(columns, column => Assert.Equal(7.2, column.Width));
    }

    [Fact]
    public void a_single_column_is_no_slab() => Assert.Equal(12, Assert.Single(ColumnChart.Of(Points(3), Plain).Columns).Width);

    [Fact]
    public void bars_are_as_long_as_their_values_and_the_longest_fills_the_width() =>
        Assert.Equal([100, 50, 12.5], BarChart.Of(Points(400, 200, 50)).Bars.Select(bar => bar.Width));

    [Fact]
    public void bars_of_nothing_have_no_length() => Assert.Equal([0, 0], BarChart.Of(Points(0, 0)).Bars.Select(bar => bar.Width));

    [Fact]
    public void a_chart_of_bars_is_as_high_as_they_are_many() => Assert.Equal(3 * BarChart.Of(Points(1)).Height, BarChart.Of(Points(1, 1, 1)).Height);

    [Fact]
    public void a_line_goes_through_its_values_and_its_area_down_to_the_base()
    {
        var line = Assert.Single(LineChart.Of([new LineSeries("Watched", Points(0, 200, 400))], Plain).Lines);

        Assert.Equal("16.67,100 50,50 83.33,0", line.Points);
        Assert.Equal("16.67,100 16.67,100 50,50 83.33,0 83.33,100", line.Area);
    }

    [Fact]
    public void two_lines_share_one_axis_and_have_a_number_each()
    {
        var chart = LineChart.Of([new LineSeries("India", Points(100)), new LineSeries("United States", Points(400))], Plain);

        Assert.True(chart.IsComparison);
        Assert.Equal([75, 0], chart.Lines.Select(line => line.Dots[0].Y));
        Assert.Equal([1, 2], chart.Lines.Select(line => line.Number));
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(5, "0 1 2 3 4")]
    [InlineData(6, "1 3 5")]
    [InlineData(22, "1 6 11 16 21")]
    [InlineData(31, "2 9 16 23 30")]
    public void at_most_five_bands_are_named_the_last_always(int bands, string named) =>
        Assert.Equal(named, string.Join(' ', PointAxis.Names([.. Enumerable.Range(0, bands).Select(i => Plain(i))]).Select(name => name.Text)));

    private static ChartPoint[] Points(params double[] values) =>
        [.. values.Select((value, i) => new ChartPoint(Plain(i), value, Plain(value)))];

    private static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
