namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>A vertical axis from zero to a round number, with round ticks; positions are percent of the plot's height from its top.</summary>
internal sealed record ValueAxis(IReadOnlyList<ValueAxis.Tick> Ticks, double Top)
{
    private const int TicksAimedAt = 4;
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>The axis that the largest value fits on; where that is zero, an axis from zero to one.</summary>
    public static ValueAxis UpTo(double largest, Func<double, string> format)
    {
        if (largest <= 0) largest = 1;
        var step = RoundStep(largest / TicksAimedAt);
        var count = (int)Math.Ceiling(Math.Round(largest / step, 6));
        var top = count * step;
        var ticks = Enumerable.Range(0, count + 1).Select(i => new Tick(Position(i * step, top), format(i * step)));
        return new ValueAxis([.. ticks], top);
    }

    /// <summary>Where a value lies: 0 is the plot's top, 100 its base.</summary>
    public double PositionOf(double value) => Position(value, Top);

    private static double Position(double value, double top) => Math.Round(100 - (value / top * 100), 2);

    private static double RoundStep(double step)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return RoundSteps.First(round => round * magnitude >= step * 0.999) * magnitude;
    }

    internal sealed record Tick(double Y, string Text);
}
