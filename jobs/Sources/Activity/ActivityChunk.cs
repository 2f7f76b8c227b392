namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A part of a simulated day: the subscribers from <paramref name="First"/> to before <paramref name="End"/>.</summary>
internal readonly record struct ActivityChunk(DateOnly Day, int First, int End);
