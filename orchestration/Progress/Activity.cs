namespace Reelhouse.Orchestration.Progress;

/// <summary>Something that is no stage, such as the installation of the engine.</summary>
/// <param name="Name">What is done; the same for as long as it lasts.</param>
/// <param name="Detail">How far it is, in words.</param>
/// <param name="Fraction">How far it is, from 0 to 1; null where nobody knows.</param>
internal sealed record Activity(string Name, string? Detail = null, double? Fraction = null);
