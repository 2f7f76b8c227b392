namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A country with the places people live in, and how far its clocks are from UTC.</summary>
internal sealed record Place(string Country, int UtcOffsetHours, string[] Cities);
