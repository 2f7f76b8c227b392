namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>Upright columns over equal bands, for amounts by period.</summary>
internal sealed record ColumnChart(
    IReadOnlyList<ValueAxis.Tick> Ticks, IReadOnlyList<ColumnChart.Column> Columns, IReadOnlyList<PointAxis.Name> Names) : IChart
{
    private const double ShareOfBand = 0.72;
    private const double Widest = 12;

    public string Template => "Charts/ColumnChart.liquid";

    public static ColumnChart Of(IReadOnlyList<ChartPoint> points, Func<double, string> tickFormat)
    {
        var axis = ValueAxis.UpTo(points.Max(point => point.Value), tickFormat);
        var columns = points.Select((point, index) => ColumnFor(point, index, points.Count, axis));
        return new ColumnChart(axis.Ticks, [.. columns], PointAxis.Names([.. points.Select(point => point.Label)]));
    }

    private static Column ColumnFor(ChartPoint point, int index, int count, ValueAxis axis)
    {
        var width = Math.Round(Math.Min(ShareOfBand / count * 100, Widest), 2);
        var y = axis.PositionOf(point.Value);
        return new Column(Math.Round(PointAxis.Middle(index, count) - (width / 2), 2), y, width, Math.Round(100 - y, 2), point.Tip);
    }

    internal sealed record Column(double X, double Y, double Width, double Height, string Tip);
}
