namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>Lying bars below their names, for amounts by kind; the longest fills the width.</summary>
internal sealed record BarChart(IReadOnlyList<BarChart.Bar> Bars) : IChart
{
    private const int PixelsPerBar = 38;

    public string Template => "Charts/BarChart.liquid";

    /// <summary>In pixels, so that names and bars keep their size on every screen.</summary>
    public int Height => Bars.Count * PixelsPerBar;

    public static BarChart Of(IReadOnlyList<ChartPoint> points)
    {
        var largest = points.Max(point => point.Value);
        return new BarChart([.. points.Select((point, index) => new Bar(index * PixelsPerBar, WidthOf(point.Value, largest), point.Label, point.Text))]);
    }

    private static double WidthOf(double value, double largest) => largest > 0 ? Math.Round(value / largest * 100, 2) : 0;

    internal sealed record Bar(int Y, double Width, string Label, string Text);
}
