namespace Reelhouse.Jobs;

/// <summary>What the activity simulator plays.</summary>
/// <param name="Subscribers">Synthetic subscribers beside those of the user base.</param>
/// <param name="Seed">The same seed gives the same events.</param>
/// <param name="From">The first simulated day; the run date is the last.</param>
internal sealed record SimulatorSettings(long Subscribers, int Seed, DateOnly From)
{
    public const int DefaultSeed = 20230701;

    public static readonly DateOnly DefaultFrom = new(2023, 7, 1);
}
