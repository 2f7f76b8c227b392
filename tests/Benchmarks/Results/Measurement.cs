namespace Reelhouse.Benchmarks.Results;

/// <summary>A measure of both sides, taken in one run.</summary>
/// <param name="Measure">What was measured, with its unit.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Peer">The peer's; null where there is no peer, or it did not end in time.</param>
/// <param name="Target">What it is held to.</param>
internal sealed record Measurement(string Measure, double Ours, double? Peer, Target Target)
{
    public double? Ratio => Peer is { } peer && peer != 0 ? Ours / peer : null;

    public bool? Met => Target.IsMetBy(Ours, Ratio);
}
