namespace Reelhouse.JobEvents;

/// <summary>How likely one who left was ranked above one who stayed, and the bounds between which that lies with 95% as far as those judged tell.</summary>
public sealed record AreaUnderCurve(double Value, double Low, double High)
{
    /// <summary>The figure with its bounds, as in <c>0.68 (0.60 to 0.76)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.000} ({Low:0.000} to {High:0.000})");
}
