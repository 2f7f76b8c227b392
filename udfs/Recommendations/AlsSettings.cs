namespace Reelhouse.Recommendations;

/// <summary>How alternating least squares is to learn.</summary>
/// <param name="Rank">How many numbers describe a subscriber, and a title.</param>
/// <param name="RegParam">How strongly large numbers are held back.</param>
/// <param name="Alpha">How much surer an hour of watching makes.</param>
public sealed record AlsSettings(int Rank, double RegParam, double Alpha)
{
    /// <summary>What is tried; the first is taken where there is nothing to choose by. A rank of 1 orders titles alike for everybody, so it is not among them.</summary>
    public static IReadOnlyList<AlsSettings> Tried { get; } = [new(8, 0.1, 1), new(2, 0.1, 1)];
}
