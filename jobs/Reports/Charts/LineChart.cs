using System.Globalization;

namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>One line per series over the same periods.</summary>
internal sealed record LineChart(
    IReadOnlyList<ValueAxis.Tick> Ticks, IReadOnlyList<LineChart.Line> Lines, IReadOnlyList<PointAxis.Name> Names) : IChart
{
    private const int DotsWithRoom = 35;

    public string Template => "Charts/LineChart.liquid";

    /// <summary>Whether the lines need a legend, and the space below them no shade.</summary>
    public bool IsComparison => Lines.Count > 1;

    /// <summary>Whether dots on the line would run into each other; then a pointer alone brings them out.</summary>
    public bool IsDense => Lines[0].Dots.Count > DotsWithRoom;

    public static LineChart Of(IReadOnlyList<LineSeries> series, Func<double, string> tickFormat)
    {
        var axis = ValueAxis.UpTo(series.SelectMany(line => line.Points).Max(point => point.Value), tickFormat);
        var lines = series.Select((line, index) => LineFor(line, index, axis));
        return new LineChart(axis.Ticks, [.. lines], PointAxis.Names([.. series[0].Points.Select(point => point.Label)]));
    }

    private static Line LineFor(LineSeries series, int index, ValueAxis axis)
    {
        var count = series.Points.Count;
        var dots = series.Points.Select((point, i) => new Dot(PointAxis.Middle(i, count), axis.PositionOf(point.Value), TipOf(series, point)));
        return new Line(series.Name, index + 1, [.. dots]);
    }

    private static string TipOf(LineSeries series, ChartPoint point) => $"{series.Name}, {point.Tip}";

    internal sealed record Line(string Name, int Number, IReadOnlyList<Dot> Dots)
    {
        /// <summary>The corners, as SVG's points attribute has them.</summary>
        public string Points => string.Join(' ', Dots.Select(dot => string.Create(CultureInfo.InvariantCulture, $"{dot.X},{dot.Y}")));

        /// <summary>The area between line and base.</summary>
        public string Area => string.Create(CultureInfo.InvariantCulture, $"{Dots[0].X},100 {Points} {Dots[^1].X},100");
    }

    internal sealed record Dot(double X, double Y, string Tip);
}

/// <summary>A named line's points.</summary>
internal sealed record LineSeries(string Name, IReadOnlyList<ChartPoint> Points);
