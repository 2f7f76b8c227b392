namespace Reelhouse.Jobs.Models.Decisions;

/// <summary>Subscribers of like scores.</summary>
/// <param name="Count">How many.</param>
/// <param name="Foretold">The mean of their scores.</param>
/// <param name="Came">The share of them that left.</param>
internal sealed record CalibrationTenth(long Count, double Foretold, double Came);
