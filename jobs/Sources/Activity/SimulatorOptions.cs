namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>What the simulator plays.</summary>
/// <param name="Seed">The same seed gives the same events, byte for byte.</param>
/// <param name="From">The first simulated day.</param>
/// <param name="Subscribers">Synthetic subscribers beside those of the user base.</param>
internal sealed record SimulatorOptions(int Seed, DateOnly From, int Subscribers)
{
    public FaultRates Faults { get; init; } = new();
}
