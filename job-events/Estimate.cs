namespace Reelhouse.JobEvents;

/// <summary>A figure, and the bounds between which it lies with 95% as far as the data tell.</summary>
public sealed record Estimate(double Value, double Low, double High)
{
    /// <summary>With its bounds, as in <c>0.684 (0.601 to 0.767)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.000} ({Low:0.000} to {High:0.000})");
}
