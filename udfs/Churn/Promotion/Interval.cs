namespace Reelhouse.Churn.Promotion;

/// <summary>A figure, and the bounds between which it lies as far as the data tell.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public sealed record Interval(double Value, double Low, double High)
{
    internal static Interval Of(double value, double deviation, double deviations) => new(value, value - (deviations * deviation), value + (deviations * deviation));
}
