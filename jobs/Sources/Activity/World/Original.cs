namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A subscriber of the user base, with what is looked up once.</summary>
internal sealed record Original(Subscriber Subscriber, ReadOnlyMemory<byte> Id, ulong Hash, int Plan, Place Place);
