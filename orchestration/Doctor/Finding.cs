namespace Reelhouse.Orchestration.Doctor;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="IsMet">Whether it is as it must be.</param>
/// <param name="Detail">What was found; where it is missing, how to get it.</param>
internal sealed record Finding(string Name, bool IsMet, string Detail);
